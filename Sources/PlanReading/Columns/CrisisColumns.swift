import PlanModel

extension BusinessFunction {
  static let titleNames = ColumnNames(
    "Business function", "关键业务", "關鍵業務", also: ["title", "关键业务功能", "业务功能", "業務功能", "业务", "業務", "function", "process"])

  static let columns = ColumnSet<BusinessFunction>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .quantity(
      .mtpd,
      ColumnNames(
        "MTPD", "最大可接受停机时间（MTPD）", "最大可接受停機時間（MTPD）", also: ["最大容忍中断时间", "最长可中断时间", "MTPD 最大可接受停机时间", "MTD"]), \.mtpd),
    .quantity(.rto, ColumnNames("RTO", "恢复时间目标（RTO）", "恢復時間目標（RTO）", also: ["RTO 恢复时间目标"]), \.rto),
    .quantity(.rpo, ColumnNames("RPO", "恢复点目标（RPO）", "恢復點目標（RPO）", also: ["RPO 恢复点目标"]), \.rpo),
    .text(.impact, ColumnNames("Impact", "影响", "影響", also: ["中断影响", "业务影响"])),
    .text(
      .workaround, ColumnNames("Workaround", "替代方案", "替代方案", also: ["替代运营方案", "替代營運方案", "备用方案", "備用方案", "alternative"])),
    .people(.owner, .owner),
    .text(.note, .remark),
  ])
}

extension ResponseLevel {
  static let titleNames = ColumnNames(
    "Response level", "响应级别", "響應級別", also: ["title", "level", "响应等级", "響應等級", "预警级别", "預警級別", "危机级别", "危機級別"])

  static let columns = ColumnSet<ResponseLevel>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.trigger, ColumnNames("Trigger", "触发条件", "觸發條件", also: ["启动条件", "啟動條件", "判定标准", "判断标准", "标准", "criteria"])),
    .text(.scope, ColumnNames("Scope", "影响范围", "影響範圍", also: ["范围", "範圍"])),
    .people(
      .owner, ColumnNames("Command", "指挥", "指揮", also: ["指挥人", "总指挥", "負責人", "负责人", "指挥机构", "owner", "in charge"])),
    .text(.duration, ColumnNames("Within", "响应时限", "響應時限", also: ["响应时间", "響應時間", "上报时限", "时限"])),
    .text(
      .response,
      ColumnNames("Response", "响应措施", "響應措施", also: ["行动", "行動", "行动步骤", "响应行动", "措施", "应对", "actions", "处置措施"])),
    .text(.description, .description),
    .text(.note, .remark),
  ])
}

extension CrisisTeam {
  static let titleNames = ColumnNames(
    "Team", "小组", "小組", also: ["title", "应急小组", "應急小組", "组别", "組別", "机构", "機構", "crisis team"])

  static let columns = ColumnSet<CrisisTeam>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .people(
      .owner, ColumnNames("Leader", "组长", "組長", also: ["负责人", "負責人", "责任人", "责任部门", "owner", "lead", "指挥"])),
    .people(.members, ColumnNames("Members", "成员", "成員", also: ["组员", "組員", "参与部门"])),
    .text(.duties, ColumnNames("Duties", "职责", "職責", also: ["主要职责", "主要職責", "任务", "responsibilities"])),
    .text(.before, ColumnNames("Before", "事前", "事前", also: ["发生前", "發生前", "事前职责", "预防", "准备"])),
    .text(.during, ColumnNames("During", "事中", "事中", also: ["发生中", "發生中", "事中职责", "响应"])),
    .text(.afterwards, ColumnNames("After", "事后", "事後", also: ["发生后", "發生後", "事后职责", "恢复"])),
    .text(.phone, ColumnNames("Phone", "电话", "電話", also: ["联系方式", "联系电话", "聯絡電話"])),
    .text(.note, .remark),
  ])
}

extension Contact {
  static let titleNames = ColumnNames("Contact", "联系人", "聯絡人", also: ["title", "姓名", "联络人", "聯繫人", "紧急联系人", "name"])

  static let columns = ColumnSet<Contact>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.role, ColumnNames("Role", "角色", "角色", also: ["职务", "職務", "职责", "職責", "岗位", "类别", "類別"])),
    .text(
      .organisation, ColumnNames("Organisation", "单位", "單位", also: ["机构", "機構", "部门", "部門", "公司", "organization"])),
    .text(
      .phone,
      ColumnNames(
        "Phone", "电话", "電話", also: ["手机", "手機", "联系电话", "聯絡電話", "联系方式", "聯絡方式", "mobile", "tel", "telephone"])),
    .text(.mail, ColumnNames("Mail", "邮箱", "郵箱", also: ["邮件", "郵件", "电子邮件", "電子郵件", "email", "e-mail"])),
    .text(.note, .remark),
  ])
}

extension Supply {
  static let titleNames = ColumnNames(
    "Supply", "物资", "物資", also: ["title", "物资名称", "物資名稱", "应急物资", "應急物資", "物品", "设备", "item"])

  static let columns = ColumnSet<Supply>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.category, .category),
    .quantity(.quantity, ColumnNames("Quantity", "数量", "數量", also: ["amount", "储备数量"]), \.quantity),
    .text(
      .place, ColumnNames("Place", "存放地点", "存放地點", also: ["地点", "地點", "位置", "存放位置", "location"])),
    .people(.owner, ColumnNames("Owner", "负责人", "負責人", also: ["责任人", "責任人", "保管人", "管理人", "keeper"])),
    .date(.due, ColumnNames("Check by", "检查日期", "檢查日期", also: ["有效期", "到期日", "下次检查", "expiry", "due"]), \.due),
    .text(.status, .status),
    .text(.note, .remark),
  ])
}

extension Drill {
  static let titleNames = ColumnNames(
    "Drill", "演练", "演練", also: ["title", "演练名称", "演練名稱", "演练项目", "演练内容", "exercise", "培训/演练"])

  static let columns = ColumnSet<Drill>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .loose(
      .type, ColumnNames("Type", "演练类型", "演練類型", also: ["类型", "類型", "形式"]), Drill.Form.choices, \.type),
    .date(.date, ColumnNames("Date", "日期", "日期", also: ["时间", "時間", "演练时间", "演練時間", "计划时间", "频率", "when"]), \.date),
    .people(.participants, ColumnNames("Participants", "对象", "對象", also: ["参与人员", "參與人員", "参加人员", "参与部门", "参演人员"])),
    .text(.scenario, ColumnNames("Scenario", "场景", "場景", also: ["演练场景", "演練場景", "情景", "脚本"])),
    .people(.owner, .owner),
    .text(.evaluation, ColumnNames("Evaluation", "评估", "評估", also: ["评估结果", "評估結果", "演练评估", "效果评估"])),
    .text(.improvements, ColumnNames("Improvements", "改进", "改進", also: ["改进措施", "改進措施", "改进项", "改进建议"])),
    .text(.note, .remark),
  ])
}
