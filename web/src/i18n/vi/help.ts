/** Help: short answers, by what somebody asks. */
export const help = {
  title: 'Trợ giúp',
  search: 'Tìm trong trợ giúp',
  found: (count: string) => `${count} mục`,
  none: 'Không tìm thấy. Thử từ khác, hoặc hỏi quản trị.',
  topics: {
    everyDay: {
      title: 'Mỗi ngày làm gì?',
      text: 'Mở Hôm nay, ghi các số đã làm, bấm Gửi báo cáo, xem lại một lần rồi gửi. Khi hiện “Xong, đóng trang được rồi” và mã biên nhận thì đóng trang. Số chưa gửi được giữ trên máy.',
    },
    nothing: {
      title: 'Hôm nay không có việc thì sao?',
      text: 'Đánh dấu “Hôm nay không phát sinh” rồi gửi. Không gửi gì là chưa báo cáo.',
    },
    blank: {
      title: 'Để trống khác ghi 0 thế nào?',
      text: 'Để trống là chưa biết, không tính là 0. Nếu đã làm và kết quả bằng 0 thì ghi 0; khi xem lại có nút “Ghi 0 cho tất cả”.',
    },
    correct: {
      title: 'Ghi sai thì sửa thế nào?',
      text: 'Mở Hôm nay hoặc Báo cáo, bấm Sửa, đổi số rồi gửi bản sửa. Bản cũ vẫn được lưu để đối chiếu.',
    },
    returned: {
      title: 'Báo cáo bị trả lại?',
      text: 'Thông báo đỏ hiện ở mọi màn hình với lý do và giờ cần gửi lại. Bấm Sửa ngay, sửa số được đánh dấu rồi gửi.',
    },
    late: {
      title: 'Quá giờ chốt mới gửi?',
      text: 'Cứ gửi. Báo cáo được giữ lại, cơ quan thường trực quyết định đưa vào số liệu; không mất.',
    },
    noSignal: {
      title: 'Mất mạng thì sao?',
      text: 'Cứ ghi và gửi như thường. Máy giữ báo cáo và tự gửi khi có mạng. Trước khi ra nơi mất sóng, mở trang một lần khi còn mạng.',
    },
    battery: {
      title: 'Máy sắp hết pin mà chưa gửi được?',
      text: 'Vào Tài khoản, Máy này, Chuyển sang máy khác: người cùng tổ quét mã hoặc nhận tệp rồi gửi hộ. Báo cáo vẫn đứng tên mình, chỉ tính một lần.',
    },
    difficulty: {
      title: 'Gặp khó khăn, vướng mắc thì ghi ở đâu?',
      text: 'Ghi ngay trong báo cáo ngày: mở việc có vướng mắc, chọn loại, ghi số trường hợp. Không ghi họ tên, số giấy tờ, số điện thoại của người dân.',
    },
    task: {
      title: 'Nhiệm vụ được giao: báo cáo thế nào, khi nào là xong?',
      text: 'Mở Nhiệm vụ, chọn việc của đơn vị: “Báo tiến độ” khi đang làm, “Nộp sản phẩm” khi xong. Nhiệm vụ hoàn thành khi người giao nghiệm thu; ngày hoàn thành là ngày nộp. Bị trả lại thì làm tiếp theo lý do ghi ở đó rồi nộp lại.',
    },
    judge: {
      title: 'Giao việc và nghiệm thu thế nào?',
      text: 'Mở Nhiệm vụ, “Giao nhiệm vụ”, ghi đủ năm rõ. Từ một vướng mắc: “Giao việc”. Sản phẩm đã nộp có nhãn “Chờ nghiệm thu”: mở ra, “Nghiệm thu” hoặc “Trả lại” kèm lý do. Không ai nghiệm thu việc của chính mình.',
    },
    signal: {
      title: 'Làm sao mở được trang khi không có mạng?',
      text: 'Cài trang vào máy: Tài khoản, “Cài vào máy”. Sau đó trang mở được khi mất mạng.',
    },
    notices: {
      title: 'Cái chuông ở đầu trang là gì?',
      text: 'Những điều mới: báo cáo bị trả lại, lời nhắc, danh sách giao mới, bản tin mới. Số trên chuông là số chưa đọc.',
    },
    password: {
      title: 'Quên mật khẩu?',
      text: 'Có hộp thư: ở trang đăng nhập bấm “Quên mật khẩu”. Đăng nhập bằng phiếu, hoặc không có hộp thư: đề nghị quản trị cấp phiếu đăng nhập mới.',
    },
    device: {
      title: 'Mất máy, đổi máy?',
      text: 'Báo ngay quản trị để ngừng tài khoản và cấp phiếu mới. Báo cáo đã gửi nằm trên máy chủ; báo cáo chưa gửi chỉ nằm trên máy cũ.',
    },
    privacy: {
      title: 'Được ghi gì về người dân?',
      text: 'Chỉ ghi số lượng. Không ghi họ tên, ngày sinh, địa chỉ, số giấy tờ, số điện thoại, kể cả trong ghi chú.',
    },
    language: {
      title: 'Đổi ngôn ngữ?',
      text: 'Vào Tài khoản, bấm English. Tên đơn vị và số liệu giữ nguyên tiếng Việt theo kế hoạch.',
    },
    desk: {
      title: 'Mỗi ngày làm gì?',
      text: 'Mở Điều hành: xem đơn vị nào chưa báo cáo, duyệt báo cáo đang chờ, đôn đốc trước hạn, chốt số liệu đúng giờ.',
    },
    review: {
      title: 'Duyệt và trả lại thế nào?',
      text: 'Bấm Xem xét: bên cạnh mỗi số có số hôm trước, số còn lại và mức của các nơi tương tự. Trả lại phải có lý do; có thể ghim số cần xem và đặt giờ gửi lại.',
    },
    remind: {
      title: 'Đôn đốc thế nào?',
      text: 'Hệ thống tự nhắc theo giờ của kế hoạch. Nút Đôn đốc soạn sẵn văn bản để gửi nhóm Zalo.',
    },
    lock: {
      title: 'Chốt số liệu là gì?',
      text: 'Sau khi chốt, số của ngày không đổi và bản tin lấy số đó. Báo cáo đến sau được giữ lại.',
    },
    lateReport: {
      title: 'Báo cáo đến sau giờ chốt?',
      text: 'Nằm ở Cần chú ý. “Đưa vào số liệu” cần lý do; bản tin đã phát hành giữ nguyên.',
    },
    lists: {
      title: 'Có danh sách giao mới?',
      text: 'Vào Danh sách: dán từ Excel, xem chênh lệch với lần trước, rồi đăng ký. Các đơn vị thấy thông báo danh sách mới.',
    },
    teams: {
      title: 'Theo dõi các tổ thế nào?',
      text: 'Mục Báo cáo có báo cáo của các tổ mình phụ trách và máy nào còn giữ báo cáo chưa gửi.',
    },
    edition: {
      title: 'Đọc bản tin ở đâu?',
      text: 'Mở Bản tin: bản mới nhất đứng đầu, các ngày trước ở bên dưới. Bản đã phát hành không bao giờ đổi.',
    },
    numbers: {
      title: 'Vì sao số hôm nay khác bản tin?',
      text: 'Bản tin chốt số lúc phát hành. Chỉ tiêu cho số hiện nay, mở từng địa bàn để xem số đến từ đâu.',
    },
    print: {
      title: 'In, gửi bản tin?',
      text: 'Trên Bản tin có in một trang A4, tệp Excel và văn bản ngắn cho Zalo.',
    },
    audit: {
      title: 'Xem được gì?',
      text: 'Giám sát: mọi báo cáo với các bản, bản tin, danh sách, lịch chạy của hệ thống. Chỉ xem, không sửa được gì.',
    },
    proof: {
      title: 'Kiểm tra số liệu thế nào?',
      text: 'Mỗi đêm hệ thống tính lại toàn bộ và ghi “Sai lệch: 0 / N giá trị”. Tệp xuất của sổ kiểm được ngoại tuyến bằng lệnh verify.',
    },
    accounts: {
      title: 'Cấp quyền thế nào?',
      text: 'Đơn vị: người mới gửi mã tài khoản, chọn vai trò và đơn vị. Vai trò cao cần người thứ hai xác nhận. Ngừng hoặc thu hồi đều ghi lý do.',
    },
    cards: {
      title: 'Người quên mật khẩu, không có hộp thư?',
      text: 'In phiếu đăng nhập mới cho đơn vị và đưa tận tay. Phiếu dùng một lần, có hạn hai tuần; phiếu cũ hết hiệu lực.',
    },
    aside: {
      title: 'Nội dung được để riêng là gì?',
      text: 'Nội dung hệ thống không xử lý được. Cho nói lại hoặc đóng lại, ghi lý do; không có gì bị mất.',
    },
  },
};
