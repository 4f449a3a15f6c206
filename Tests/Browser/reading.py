"""What readers do on pages, as steps that tests share."""


def follow(link):
    """Clicks a link and waits until the page or the place that it leads to is there: a click returns before that."""
    with link.page.expect_navigation(wait_until="load"):
        link.click()
