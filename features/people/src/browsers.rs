//! What a browser is called, from what it says of itself: enough to recognise one's own device.

/// Marks that a browser alone has, before those that others repeat after it.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("Windows", "Windows"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// Browser and system; nothing for a browser that is none of these.
pub(crate) fn browser(agent: &str) -> Option<(&'static str, &'static str)> {
    Some((named(&BROWSERS, agent)?, named(&SYSTEMS, agent)?))
}

fn named(names: &[(&str, &'static str)], agent: &str) -> Option<&'static str> {
    let found = names.iter().find(|(mark, _)| agent.contains(mark));
    found.map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::browser;

    #[test]
    fn one_recognises_ones_own_device() {
        let check = |agent: &str, expected| assert_eq!(browser(agent), expected, "{agent}");
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        check(
            &format!("Mozilla/5.0 (Windows NT 10.0) {webkit} Chrome/126.0 Safari/537.36 Edg/126.0"),
            Some(("Edge", "Windows")),
        );
        check(
            &format!("Mozilla/5.0 (Linux; Android 14) {webkit} Chrome/126.0 Mobile Safari/537.36"),
            Some(("Chrome", "Android")),
        );
        check(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Safari/604.1",
            Some(("Safari", "iPhone")),
        );
        check("curl/8.5.0", None);
        check("", None);
    }
}
