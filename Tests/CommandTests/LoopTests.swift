import Foundation
import Testing

/// The loop over quarters as its user goes through it: freeze, compare, look back, roll.
struct LoopTests {
  private let planpress: Planpress

  init() throws {
    planpress = try Planpress()
    try planpress.write("title: x\nlanguage: zh-Hans\n", to: "planpress.yml")
    try planpress.write(Self.company, to: "plans/company/2026.md")
    try planpress.write(Self.q2, to: "plans/2026-q2/marketing.md")
  }

  private static let company = """
    ---
    title: 公司 2026 年计划
    kind: company
    owner: 沈岚
    period: 2026
    ---

    | 编号 | 目标 | 负责人 | 期限 |
    | --- | --- | --- | --- |
    | O1 | 营收增长 20% | 沈岚 | 2026-12-31 |

    """

  private static let q2 = """
    ---
    title: 市场部第二季度计划
    kind: quarter
    department: 市场部
    team: 品牌组
    owner: 周予安
    period: 2026-Q2
    status: closed
    supports: [company/2026#O1]
    audience: [managers]
    ---

    ## 目标

    | 编号 | 目标 | 负责人 | 期限 | 承接 |
    | --- | --- | --- | --- | --- |
    | O1 | 曝光量增长 50% | 许卓 | 2026-06-30 | company/2026#O1 |
    | O2 | 首发成功 | 周予安 | 2026-06-30 | company/2026#O1 |

    | 总目标 | KR编号 | KR描述 | 负责人 | 基线 | 目标值 | 当前值 | 单位 | 权重(%) | 完成时限 |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | O1 | O1.KR1 | 曝光量 | 许卓 | 1,200 | 1,800 | 1,500 | 万次 | 60 | 6月30日 |
    | O1 | O1.KR2 | 触达占比 | 许卓 | 40% | 60% | 60% | % | 40 | 6月30日 |
    | O2 | O2.KR1 | 首发销售额 | 周予安 | 0 | 500 | 520 | 万元 | 100 | 5月20日 |

    ## 沟通

    | 沟通对象 | 内容 | 频率 | 渠道 | 负责人 |
    | --- | --- | --- | --- | --- |
    | 销售部 | 线索质量 | 每周三下午3点 | 会议 | 许卓 |
    | 董事会 | 首发结果 | 按需 | 邮件 | 周予安 |

    ## 做得好的

    - 达人内容成本低

    ## 待改进的

    - 案例来得晚 @罗毅 → 2026-q3/marketing#O3
    - 线下成本高 → 不采纳：下季度不办线下
    - 人群包太粗

    ## 风险点

    - 依赖单一平台 → 2026-q3/marketing#R1

    """

  private func check(_ path: String) throws -> Planpress.Outcome {
    try planpress.run("check", path, "--lang", "en", "--as-of", "2026-07-01")
  }

  // MARK: - roll

  private func roll(_ arguments: String...) throws -> Planpress.Outcome {
    try planpress.run(
      arguments: ["roll", "2026-q2/marketing", "2026-q3/marketing", "--as-of", "2026-07-01", "--lang", "en"] + arguments
    )
  }

  @Test func rollsAQuarterIntoTheNext() throws {
    let outcome = try roll()
    #expect(outcome.output == "plans/2026-q3/marketing.md\n")
    #expect(
      outcome.errors == """
        carried over: O1.KR1
        from look backs: O3, R1
        communications: 销售部
        left out, reached: O1.KR2, O2.KR1
        to decide: 1 points in a comment at the end

        """)
    #expect(
      try planpress.read("plans/2026-q3/marketing.md") == """
        ---
        title: 市场部 2026 年第三季度工作计划
        kind: quarter
        department: 市场部
        team: 品牌组
        owner: 周予安
        period: 2026-Q3
        status: draft
        supports: ["company/2026#O1"]
        audience: [managers]
        ---

        # 市场部 2026 年第三季度工作计划

        <!--
        由 2026-q2/marketing 结转。请核对目标值、期限和权重，再把 status 改为 active。
        -->

        ## 目标

        | 编号 | 目标 | 负责人 | 期限 | 承接 |
        | --- | --- | --- | --- | --- |
        | O1 | 曝光量增长 50% | 许卓 | 2026-09-30 | company/2026#O1 |
        | O3 | 案例来得晚 | 罗毅 | 2026-09-30 |  |

        ## 关键结果

        | 所属目标 | KR编号 | 关键结果 | 负责人 | 基线 | 目标值 | 当前值 | 单位 | 期限 |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | O1 | O1.KR1 | 曝光量 | 许卓 | 1,200 | 1,800 | 1,500 | 万次 | 2026-09-30 |

        ## 风险

        | 编号 | 风险 | 负责人 |
        | --- | --- | --- |
        | R1 | 依赖单一平台 | 周予安 |

        ## 沟通计划

        | 沟通对象 | 内容 | 频率 | 渠道 | 负责人 |
        | --- | --- | --- | --- | --- |
        | 销售部 | 线索质量 | 每周三下午3点 | 会议 | 许卓 |

        <!--
        上期复盘已写明去向：
        - O3: 案例来得晚 (2026-q2/marketing#to-improve-1)
        - R1: 依赖单一平台 (2026-q2/marketing#risks-1)
        -->

        <!--
        还没有决定的。逐条写成目标、任务或风险，或在复盘里注明不采纳的原因：
        - 人群包太粗 (2026-q2/marketing#to-improve-3)
        -->

        """)
  }

  @Test func rollsIntoAPlanWithoutErrors() throws {
    _ = try roll()
    let found = try check("plans/2026-q3/marketing.md")
    #expect(found.status == 0, "\(found.output)")
    #expect(!found.output.contains("error["))
    let before = try check("plans/2026-q2/marketing.md")
    #expect(before.status == 0, "what the look back named is there now: \(before.output)")
    #expect(before.output.contains("forgotten-lesson"), "nobody has decided on 人群包太粗")
  }

  @Test func neverWritesOverAPlan() throws {
    try planpress.write("mine", to: "plans/2026-q3/marketing.md")
    #expect(try roll().status == 2)
    #expect(try planpress.read("plans/2026-q3/marketing.md") == "mine")
  }

  @Test(arguments: [("2026-q2/nobody", Int32(2)), ("../outside", 2)])
  func refusesAPlanThatIsNotThere(from: String, status: Int32) throws {
    #expect(try planpress.run("roll", from, "2026-q3/marketing").status == status)
    #expect(try planpress.run("roll", "2026-q2/marketing", "../2026-q3").status == 64)
  }

  // MARK: - baseline and diff

  @Test func saysNothingOfWhatWasAgreedAfterTheDayItLooksBackFrom() throws {
    try planpress.run("baseline", "set", "2026-q2/marketing", "--as-of", "2026-04-20")
    try planpress.write(Self.q2.replacing("| 1,800 |", with: "| 1,700 |"), to: "plans/2026-q2/marketing.md")
    for (day, isKnown) in [("2026-04-10", false), ("2026-04-20", true)] {
      try planpress.run("build", "--as-of", day)
      #expect(try planpress.read("site/2026-q2/marketing.html").contains("1,800") == isKnown, "\(day)")
    }
  }

  @Test func freezesAPlanWithItsDay() throws {
    let frozen = try planpress.run("baseline", "set", "2026-q2/marketing", "--as-of", "2026-04-01")
    #expect(frozen.output == "baselines/2026-q2/marketing.md\n")
    let text = try planpress.read("baselines/2026-q2/marketing.md")
    #expect(text == "---\n# baseline: 2026-04-01\n" + Self.q2.dropFirst(4))
    let again = try planpress.run("baseline", "set", "plans/2026-q2/marketing.md", "--lang", "en")
    #expect(again.status == 2)
    #expect(
      again.errors
        == "planpress: baselines/2026-q2/marketing.md is there already; --replace freezes the plan anew\n")
    #expect(try planpress.read("baselines/2026-q2/marketing.md") == text)
    #expect(try planpress.run("baseline", "set", "2026-q2/marketing", "--replace").status == 0)
    #expect(try planpress.read("baselines/2026-q2/marketing.md") != text)
  }

  private func change() throws {
    try planpress.run("baseline", "set", "2026-q2/marketing", "--as-of", "2026-04-01")
    var text = Self.q2.replacingOccurrences(of: "| 1,800 | 1,500 | 万次 | 60 |", with: "| 1,600 | 1,500 | 万次 | 50 |")
    text += """
      ## 调整

      | 编号 | 日期 | 调整内容 | 触发因素 | 原因 | 涉及目标 |
      | --- | --- | --- | --- | --- | --- |
      | AD1 | 2026-05-20 | 下调曝光目标 | 外部 | 平台规则变化 | O1.KR1 |

      """
    text = text.replacingOccurrences(of: "| O2 | 首发成功 | 周予安 |", with: "| O2 | 首发成功 | 许卓 |")
    try planpress.write(text, to: "plans/2026-q2/marketing.md")
  }

  @Test func saysWhatChangedSinceTheBaseline() throws {
    let without = try planpress.run("diff", "2026-q2/marketing", "--lang", "en")
    #expect(without.status == 2 && without.errors.contains("2026-q2/marketing has no baseline"))
    let nowhere = try planpress.run("diff", "2026-q2/nobody", "--lang", "en")
    #expect(
      nowhere.status == 2 && nowhere.errors.contains("plans/2026-q2/nobody.md") && !nowhere.errors.contains("baseline"))
    try change()
    let outcome = try planpress.run("diff", "2026-q2/marketing", "--lang", "en")
    #expect(
      outcome.output == """
        2026-q2/marketing  市场部第二季度计划
          ~ O2 首发成功
              owner: 周予安 → 许卓
          ~ O1.KR1 曝光量
              target: 1,800 → 1,600
              ← AD1 下调曝光目标 (2026-05-20): 平台规则变化
              weight: 60% → 50%
              ← AD1 下调曝光目标 (2026-05-20): 平台规则变化

        3 changes, 1 without an adjustment

        """)
    #expect(outcome.status == 0)
    #expect(try planpress.run("diff", "2026-q2/marketing", "--strict").status == 1)
  }

  @Test func comparesRevisionsFoldersAndFiles() throws {
    for arguments in [["init", "-q"], ["add", "."], ["commit", "-qm", "first"]] { try git(arguments) }
    try change()
    let path = "plans/2026-q2/marketing.md"
    for states in [["HEAD:", "."], ["HEAD:\(path)", path], ["baselines/2026-q2/marketing.md", path]] {
      let outcome = try planpress.run(arguments: ["diff"] + states + ["--lang", "zh-Hans"])
      #expect(outcome.output.hasSuffix("共 3 处变化，其中 1 处没有调整记录\n"), "\(states): \(outcome)")
    }
    let document = try planpress.run("diff", "HEAD:", ".", "--format", "json").output
    let json = try #require(JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    #expect(json["unexplained"] as? Int == 1)
    #expect((json["plans"] as? [[String: Any]])?.first?["plan"] as? String == "2026-q2/marketing")
    #expect(try planpress.run("diff", "nowhere:", ".").status == 2)
    #expect(try planpress.run("diff", "--", "-x:", ".").status == 64)
    #expect(try planpress.run("diff", "HEAD:", path).status == 64)
    #expect(try planpress.run("diff", ".", ".", "--lang", "en").output == "no changes\n")
  }

  private func git(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    process.arguments = ["git", "-C", planpress.folder.path] + identity + arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  @Test func namesChangesThatNobodyExplained() throws {
    try planpress.run("baseline", "set", "2026-q2/marketing", "--as-of", "2026-04-01")
    let text = Self.q2.replacingOccurrences(of: "| 1,800 |", with: "| 1,600 |")
    try planpress.write(text, to: "plans/2026-q2/marketing.md")
    #expect(try check("plans/2026-q2/marketing.md").output.contains("O1.KR1 differs from the agreed plan"))
  }
}
