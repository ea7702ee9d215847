extension WorkingCalendar {
  /// China's official days off and make-up working days (调休).
  ///
  /// From the notices of the General Office of the State Council on the arrangement of holidays:
  /// 国办发明电〔2023〕7号 (for 2024), 国办发明电〔2024〕12号 (for 2025), 国办发明电〔2025〕7号 (for 2026).
  /// ``coveredYears`` ends with the last year that has been announced; after it only weekends are off.
  package static let china = WorkingCalendar(
    name: "cn", exceptions: chineseHolidays.flatMap(\.exceptions), coveredYears: 2024...2026)

  private struct Holiday {
    let name: String
    let daysOff: (first: Int, last: Int)
    let makeUpDays: [Int]

    /// Days are written as the number `20260501`.
    init(_ name: String, _ first: Int, _ last: Int, workingOn makeUpDays: Int...) {
      self.name = name
      daysOff = (first, last)
      self.makeUpDays = makeUpDays
    }

    var exceptions: [Exception] {
      guard let first = CalendarDate(compact: daysOff.first), let last = CalendarDate(compact: daysOff.last) else {
        return []
      }
      let off = (0...max(0, first.days(until: last))).map {
        Exception(date: first.adding(days: $0), name: name, isOffDay: true)
      }
      let working = makeUpDays.compactMap { CalendarDate(compact: $0) }.map {
        Exception(date: $0, name: name, isOffDay: false)
      }
      return off + working
    }
  }

  private static let chineseHolidays = [
    Holiday("元旦", 2024_01_01, 2024_01_01),
    Holiday("春节", 2024_02_10, 2024_02_17, workingOn: 2024_02_04, 2024_02_18),
    Holiday("清明节", 2024_04_04, 2024_04_06, workingOn: 2024_04_07),
    Holiday("劳动节", 2024_05_01, 2024_05_05, workingOn: 2024_04_28, 2024_05_11),
    Holiday("端午节", 2024_06_10, 2024_06_10),
    Holiday("中秋节", 2024_09_15, 2024_09_17, workingOn: 2024_09_14),
    Holiday("国庆节", 2024_10_01, 2024_10_07, workingOn: 2024_09_29, 2024_10_12),

    Holiday("元旦", 2025_01_01, 2025_01_01),
    Holiday("春节", 2025_01_28, 2025_02_04, workingOn: 2025_01_26, 2025_02_08),
    Holiday("清明节", 2025_04_04, 2025_04_06),
    Holiday("劳动节", 2025_05_01, 2025_05_05, workingOn: 2025_04_27),
    Holiday("端午节", 2025_05_31, 2025_06_02),
    Holiday("国庆节、中秋节", 2025_10_01, 2025_10_08, workingOn: 2025_09_28, 2025_10_11),

    Holiday("元旦", 2026_01_01, 2026_01_03, workingOn: 2026_01_04),
    Holiday("春节", 2026_02_15, 2026_02_23, workingOn: 2026_02_14, 2026_02_28),
    Holiday("清明节", 2026_04_04, 2026_04_06),
    Holiday("劳动节", 2026_05_01, 2026_05_05, workingOn: 2026_05_09),
    Holiday("端午节", 2026_06_19, 2026_06_21),
    Holiday("中秋节", 2026_09_25, 2026_09_27),
    Holiday("国庆节", 2026_10_01, 2026_10_07, workingOn: 2026_09_20, 2026_10_10),
  ]
}

extension CalendarDate {
  fileprivate init?(compact number: Int) {
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
