import Publication
import SiteGenerator
import Testing

/// What names a place to publish to.
@Suite struct PublishTargetTests {
  @Test(arguments: [
    ("/srv/www/plans", PublishTarget.Place.folder("/srv/www/plans")), ("./out: 1/x", .folder("./out: 1/x")),
    ("web@intranet:/srv/www/plans", .ssh(host: "web@intranet", path: "/srv/www/plans")),
    ("rclone:company:plans", .rclone("company:plans")),
  ])
  func readsFoldersServersAndStores(text: String, place: PublishTarget.Place) {
    #expect(PublishTarget(text)?.place == place)
  }

  /// A relative path or the root of a server, an option in place of a host, a store without a name.
  @Test(arguments: [
    "", "web:plans", "web:/", ":/srv", "-oProxyCommand=x:/srv", "rclone:plans", "rclone:-v:x", "/srv/\nx",
  ])
  func refusesWhatNamesNoPlace(text: String) {
    #expect(PublishTarget(text) == nil)
  }
}
