/** What stands where something is not as it should be: still coming, nothing there, wrong, without a signal. */
import { Chip } from '../design/chip.tsx';
import { Notice } from '../design/notice.tsx';
import { Empty, Waiting } from '../design/waiting.tsx';
import { useWords } from '../i18n/language.ts';

export function StatesShown() {
  const { shared } = useWords();
  return (
    <section class="card stack">
      <h2>Trạng thái</h2>
      <p class="row">
        <Chip>Chưa đến hạn</Chip>
        <Chip tone="good">Đã nhận</Chip>
        <Chip tone="warn">Bị trả lại</Chip>
        <Chip tone="bad">Chưa báo cáo</Chip>
      </p>
      <h3>Đang tải</h3>
      <Waiting lines={3} />
      <h3>Chưa có gì</h3>
      <Empty>Đơn vị chưa có báo cáo nào. Báo cáo gửi ở mục Hôm nay sẽ hiện ra tại đây.</Empty>
      <h3>Có lỗi</h3>
      <Notice tone="bad">{shared.fileFailed}</Notice>
      <h3>Chưa có mạng</h3>
      <Notice tone="warn">{shared.noSignal}</Notice>
      <h3>Báo tin</h3>
      <Notice>Bản mới, mở lại khi gửi xong.</Notice>
      <Notice tone="good">Xong, đóng trang được rồi.</Notice>
    </section>
  );
}
