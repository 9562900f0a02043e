/** The components themselves, with what they hold on a working day. */
import { useState } from 'preact/hooks';
import { problem } from '#domain/problem.ts';
import { Bar } from '../design/bar.tsx';
import { Chip } from '../design/chip.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { Facts } from '../design/facts.tsx';
import { Field } from '../design/field.tsx';
import { Fold } from '../design/fold.tsx';
import { Icon } from '../design/icon.tsx';
import { QrCode } from '../design/qr-code.tsx';
import { Sheet } from '../design/sheet.tsx';
import { StackedTable } from '../design/stacked-table.tsx';
import { useCount } from '../entry-form/use-count.ts';
import { Counter } from '../screens/today/counter.tsx';
import { DataTable } from '../table/data-table.tsx';
import '../screens/today/today.css';

const ROWS = [
  { unit: 'Tổ CNSCĐ TDP số 1 Cát Bà', done: 22, given: 32 },
  { unit: 'Tổ CNSCĐ thôn Gia Luận', done: 5, given: 41 },
  { unit: 'Đoàn thanh niên', done: 0, given: null },
];
type Row = (typeof ROWS)[number];

export function ComponentsShown() {
  return (
    <>
      <Forms />
      <Tables />
      <section class="card stack">
        <h2>Thẻ, phần gập, biểu tượng</h2>
        <Facts
          facts={[
            ['Đơn vị', 'Công an đặc khu'],
            ['Hạn gửi', '16:30'],
          ]}
        />
        <Fold title="Số liệu khác" count={16} open>
          <p>Phần được mở ra.</p>
        </Fold>
        <Fold title="Khó khăn, vướng mắc" count={17}>
          <p>Phần còn gập.</p>
        </Fold>
        <p class="row">
          {(['today', 'board', 'targets', 'notices', 'help'] as const).map((of) => (
            <Icon key={of} of={of} />
          ))}
        </p>
        <Bar reached={0.62} pace={0.76} label="62,0%, cần 76,0%" />
        <Bar reached={1.2} pace={0.76} label="120,0%, cần 76,0%" />
        <Bar reached={null} label="chưa có số giao" />
        <div class="design-code">
          <QrCode text="https://example.org/cai-dat" label="Mã QR của trang cài đặt" />
        </div>
      </section>
    </>
  );
}

function Forms() {
  const [typed, setTyped] = useState('12');
  const [open, setOpen] = useState(false);
  const counting = useCount(typed, { path: 'values.guided', max: 500 }, setTyped);
  const fault = problem('text.required', 'texts.reason');
  return (
    <section class="card stack">
      <h2>Ô nhập, nút, bộ đếm</h2>
      <Field id="design-plain" label="Lý do" hint="Không ghi thông tin cá nhân.">
        <textarea rows={2}>Sóng yếu ở bến tàu</textarea>
      </Field>
      <Field id="design-wrong" label="Lý do" faults={[fault]}>
        <input />
      </Field>
      <div class="design-counter">
        <label for="design-count">Hướng dẫn kích hoạt</label>
        <Counter
          {...{ typed, counting }}
          id="design-count"
          label="Hướng dẫn kích hoạt"
          wrong={counting.fault !== null}
          disabled={false}
          describedBy="design-about"
        />
        <p class="soft small" id="design-about">
          còn 22 người
        </p>
      </div>
      <p class="row">
        <button type="button" class="primary" onClick={() => setOpen(true)}>
          Mở bảng
        </button>
        <button type="button">Nút thường</button>
        <button type="button" disabled>
          Chưa bấm được
        </button>
        <CopyButton text="Kính gửi…" label="Sao chép" />
      </p>
      {open && (
        <Sheet title="Trả lại báo cáo" onClose={() => setOpen(false)}>
          <Field id="design-sheet" label="Lý do trả lại">
            <input />
          </Field>
          <p class="row">
            <button type="button" class="primary">
              Trả lại
            </button>
          </p>
        </Sheet>
      )}
    </section>
  );
}

function Tables() {
  return (
    <section class="card stack">
      <h2>Bảng</h2>
      <DataTable<Row>
        caption="Bảng sắp xếp, tìm được"
        rows={ROWS}
        keyOf={({ unit }) => unit}
        columns={[
          { id: 'unit', label: 'Đơn vị', value: ({ unit }) => unit },
          { id: 'done', label: 'Đã làm', value: ({ done }) => done, numeric: true },
          { id: 'given', label: 'Số giao', value: ({ given }) => given, numeric: true },
          {
            id: 'state',
            label: 'Trạng thái',
            value: () => 'x',
            show: () => <Chip tone="good">Đã duyệt</Chip>,
          },
        ]}
        searchable
        cards
        empty="Chưa có dòng nào."
      />
      <StackedTable<Row>
        caption="Bảng để đọc"
        rows={ROWS}
        columns={[
          { label: 'Đơn vị', show: ({ unit }) => unit },
          { label: 'Đã làm', show: ({ done }) => done },
          { label: 'Số giao', show: ({ given }) => given },
        ]}
      />
    </section>
  );
}
