#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import PlanModel
internal import SiteGenerator

/// What the program is told by the machine that it runs on; only commands ask, and hand it on as values.
enum Surroundings {
  /// An environment variable; nil where it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// What git has to know: where programs and settings are, and which repository is meant.
  static var environmentForGit: [String] {
    [
      "PATH", "HOME", "USER", "XDG_CONFIG_HOME", "LANG", "LC_ALL", "LC_MESSAGES", "TMPDIR", "GIT_DIR",
      "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_CONFIG_VALUE_0",
    ].compactMap { name in variable(name).map { name + "=" + $0 } }
  }

  /// What ssh-keygen has to know: where it is, and where keys and their agent are.
  static var environmentForSSH: [String] {
    ["PATH", "HOME", "USER", "SSH_AUTH_SOCK", "SSH_ASKPASS", "DISPLAY", "LANG", "LC_ALL", "TMPDIR"]
      .compactMap { name in variable(name).map { name + "=" + $0 } }
  }

  /// What ssh, rsync and rclone have to know: where they are, and where keys, their agent and settings are.
  static var environmentForPublishing: [String] {
    environmentForSSH
      + [
        "RCLONE_CONFIG", "RCLONE_CONFIG_PASS", "RCLONE_CONFIG_DIR", "XDG_CONFIG_HOME", "SSL_CERT_FILE", "HTTPS_PROXY",
        "HTTP_PROXY", "NO_PROXY",
      ].compactMap { name in variable(name).map { name + "=" + $0 } }
  }

  /// The present moment, or one before it, as `20260814T093000Z`.
  static func moment(secondsAgo: Int) -> String {
    var moment = time(nil) - secondsAgo
    var parts = unsafe tm()
    unsafe gmtime_r(&moment, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = unsafe "\(parts.tm_year + 1900)\(two(parts.tm_mon + 1))\(two(parts.tm_mday))"
    let clock = unsafe "\(two(parts.tm_hour))\(two(parts.tm_min))\(two(parts.tm_sec))"
    return date + "T" + clock + "Z"
  }

  /// What tells this process from every other, also on other machines.
  static var processToken: String {
    var buffer = [CChar](repeating: 0, count: 256)
    _ = unsafe gethostname(&buffer, buffer.count - 1)
    let host = String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(getpid())-" + host.filter { $0.isLetter || $0.isNumber || $0 == "-" }
  }

  /// What programs that print have to know: where they and the fonts are.
  static var environmentForPrinting: [String] {
    let own = ["PATH", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR", "FONTCONFIG_FILE"]
    return (own + ["FONTCONFIG_PATH"]).compactMap { name in variable(name).map { name + "=" + $0 } }
      + ["LC_ALL=C.UTF-8", "TZ=UTC"]
  }

  /// Where the set-up of this program puts WeasyPrint.
  static var installedWeasyPrint: String? {
    (variable("XDG_DATA_HOME") ?? variable("HOME").map { $0 + "/.local/share" })
      .map { $0 + "/planpress/weasyprint/bin/weasyprint" }
  }

  /// The day that a reproducible build is told to take for today; nil where it is told none.
  static var dateOfSources: CalendarDate? {
    variable("SOURCE_DATE_EPOCH").flatMap { Int($0) }.map {
      CalendarDate(daysSinceEpoch: Int32(clamping: $0 / 86_400))
    }
  }

  /// The day that it is where the machine stands.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let date = unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return date ?? CalendarDate(daysSinceEpoch: Int32(clamping: now / 86_400))
  }

  /// Seconds since some moment, on a clock that never goes back.
  static var secondsPassed: Double { seconds(CLOCK_MONOTONIC) }

  /// Seconds that all cores have worked for this process.
  static var processorSeconds: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    guard unsafe clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static var coreCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The language of the locale; simplified Chinese where it says none that there is.
  static var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = variable(name) { return Language(tag: value) ?? .simplifiedChinese }
    }
    return .simplifiedChinese
  }

  /// Whether a stream is a terminal whose owner has nothing against colours.
  static func wantsColor(_ stream: StandardStream) -> Bool {
    stream.isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }
}
