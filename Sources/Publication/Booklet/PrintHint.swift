package import PlanModel

/// How to get a program that prints, for those who have none.
package enum PrintHint {
  /// - Parameter html: where the booklet lies as HTML.
  package static func text(html: String, in language: Language) -> String {
    instead(html)[language] + "\n" + installation[language]
  }

  package static func installation(in language: Language) -> String { installation[language] }

  private static let install = """
      apt install python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-cjk qpdf
      python3 -m venv ~/.local/share/planpress/weasyprint
      ~/.local/share/planpress/weasyprint/bin/pip install weasyprint==70.0
    """

  private static let offline = """
      pip download weasyprint==70.0 --dest wheels
      ~/.local/share/planpress/weasyprint/bin/pip install --no-index --find-links wheels weasyprint==70.0
    """

  private static func instead(_ html: String) -> Sentence {
    Sentence(
      en: "The booklet is \(html): a browser can print it, without numbers of pages in its contents.",
      hans: "小册子已写成 \(html)：可用浏览器打印，但目录没有页码。", hant: "小冊子已寫成 \(html)：可用瀏覽器列印，但目錄沒有頁碼。")
  }

  private static var installation: Sentence {
    Sentence(
      en: """
        For a PDF install WeasyPrint 70:
        \(install)
        Without a network: run the first line below on a connected machine of the same kind, carry the folder over, and \
        run the second (the Debian packages likewise, with apt download and dpkg --install):
        \(offline)
        Another place is named by PLANPRESS_WEASYPRINT or by print.command in planpress.yml.
        """,
      hans: """
        要生成 PDF，请安装 WeasyPrint 70：
        \(install)
        没有网络时：在同类型的联网机器上运行下面第一行，把文件夹带过来，再运行第二行（Debian 软件包同样先用 apt download 下载，再用 dpkg --install 安装）：
        \(offline)
        装在别处时，用环境变量 PLANPRESS_WEASYPRINT 或 planpress.yml 的 print.command 指明位置。
        """,
      hant: """
        要產生 PDF，請安裝 WeasyPrint 70：
        \(install)
        沒有網路時：在同類型的連網機器上執行下面第一行，把資料夾帶過來，再執行第二行（Debian 套件同樣先用 apt download 下載，再用 dpkg --install 安裝）：
        \(offline)
        裝在別處時，用環境變數 PLANPRESS_WEASYPRINT 或 planpress.yml 的 print.command 指明位置。
        """)
  }
}
