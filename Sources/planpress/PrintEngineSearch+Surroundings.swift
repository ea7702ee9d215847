internal import Publication
internal import SiteGenerator

extension PrintEngineSearch {
  /// Looks where the settings, the environment and the set-up of this program say.
  static func surroundings(_ settings: SiteConfiguration.Print) -> PrintEngineSearch {
    var search = PrintEngineSearch()
    search.configured = settings.command
    search.named[.weasyprint] = Surroundings.variable("PLANPRESS_WEASYPRINT")
    search.named[.chromium] = Surroundings.variable("PLANPRESS_CHROMIUM")
    search.installed = Surroundings.installedWeasyPrint
    search.environment = Surroundings.environmentForPrinting
    return search
  }
}
