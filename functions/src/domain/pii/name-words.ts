/**
 * The words by which names of people are told from names of places, offices and things.
 * Data only; how they are weighed is decided in `names.ts`.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Forms of address, with and without accents. */
export const HONORIFICS = words(
  'ông bà anh chị em cô chú bác cháu cụ dì cậu mợ ong ba chi co chu bac chau cu di cau mr ms mrs',
);
/** Forms that are other words without accents: `ba` is also three, `co` also to have. */
export const PLAIN_HONORIFICS = words('ong ba chi co chu bac chau cu di cau');
/** Surnames of the Kinh and of the larger peoples. */
export const SURNAMES = words(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh lương mai tô cao đào lưu tạ hà lâm tăng ' +
    'trương phùng quách khổng thân tống triệu vương nghiêm doãn chu châu kiều thái la lã mạc mã ninh nông ông quản thạch từ tôn ' +
    'vi viên giang vàng sùng thào lò giàng lầu hứa hàn khuất kim lục đồng đàm bạch bế cấn cù diệp đậu hạ phí vạn uông ứng',
);
/** Given names common enough to be told from other words after a form of address. */
export const GIVEN_NAMES = words(
  'tuấn hùng dũng cường mạnh thắng hải long minh quang huy đức nam sơn hưng kiên trung thành tiến toàn tùng việt vinh phong phúc ' +
    'quân khánh khoa đạt bình hiếu hiệp hòa hoà huấn lợi lộc luân nghĩa nhân phú quý tài tân thịnh thuận trí trường tú văn vượng ' +
    'lan hoa hương hồng hạnh hiền hằng huệ huyền liên linh loan lý mai mỹ nga ngân ngọc nhung oanh phượng quyên thảo thanh thu ' +
    'thủy thuỷ thúy thư trang trâm tuyết uyên vân xuân yến bích chi cúc diệp dung duyên giang hà thơm nhàn tâm thìn mùi tý sửu dần ' +
    'tỵ ngọ thân dậu tuất hợi bé lành mận đào',
);
/** Given names that also begin names of places; alone they are names, before another capital they are not. */
export const PLACES_FIRST = words(
  'hải hòa hoà phú mỹ thành thanh văn trường nam trung sơn bình long đức tân minh phong xuân',
);
/** A lower-case word without its accents. */
export const unaccented = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd');
/** The surnames as typed without accents. */
export const PLAIN_SURNAMES = new Set([...SURNAMES].map(unaccented));

/** Word pairs that begin like a name and are none. */
export const NOT_A_NAME =
  /^(?:(?:trần|trân|hoàng|tran|hoang) (?:châu|chau)|hồ (?:chí|sơ|chủ)|đoàn (?:thanh|viên|xã|phường|tncs|thể|trường|công)|hà (?:nội|nam|sen|tĩnh|giang)|mai (?:châu|dịch)|cao (?:tuổi|bằng|đẳng)|thái (?:bình|nguyên|lan)|ninh bình|la mã|kim (?:chi|thành)|lý do|tổ quốc|nông (?:dân|nghiệp|thôn|hội)|quản (?:lý|trị)|đào tạo|lương (?:thực|y)|đồng (?:chí|bào|nai)|thành phố|viên chức|tô (?:quảng|lan)|doan (?:thanh|vien|tn|xa)|ho (?:chi|so)|ha (?:noi|nam)|quan ly|nong dan|vien chuc|dong (?:chi|bao)|tu van|to truong|to cong|chu tich|truong thon|thanh (?:pho|tra|nien|vien)|than nhan|ung dung|van phong)/u;
/** A road, a school or another place that bears a person's name. */
export const ROAD_OR_PLACE_BEFORE =
  /(?<!\p{L})(?:duong|pho|tuyen|truong|thpt|thcs|th|tieu hoc|mam non|phuong|xa|quan|huyen|cong vien|quang truong|cau|cho|ben|dao|khu|ngo|giai|quy|mang ten|nha van hoa|benh vien|nga (?:ba|tu)|dai lo)(?: \p{L}{1,7}){0,1} $/u;
/** An official acting in office. */
export const OFFICE_BEFORE =
  /(?<!\p{L})(?:dong chi|d\/c|dc|chu tich|bi thu|truong cong an|giam doc|truong (?:thon|phong|ban)|thieu ta|trung ta|dai uy)[ :]{0,2}$/u;
/** Words that announce a citizen's name. */
export const LABEL_BEFORE =
  /(?<!\p{L})(?:cong dan|chu ho|ho (?:va )?ten|ten(?: la)?|benh nhan|nguoi than|khach hang|chau|ho)[ :]{1,2}$/u;
