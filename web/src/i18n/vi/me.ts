/** The screen of one's own account. */
export const me = {
  unsent: 'Việc chưa gửi xong',
  allSent: 'Mọi việc làm trên máy này đã gửi xong.',
  waiting: 'Sẽ tự gửi',
  stopped: 'Không gửi được',
  handedOver: (at: string) => `Đã chuyển sang máy khác lúc ${at}, chưa rõ sổ đã nhận.`,
};
