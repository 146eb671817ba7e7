#!/usr/bin/python3
"""A window of WebKitGTK that WebKitWebDriver drives: of any width, and with the settings that a visitor may have.

MiniBrowser, which comes with WebKitGTK, is never narrower than 447 px and has no such settings.
"""
import argparse
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=800)
    parser.add_argument("--profile", required=True, help="the folder of what the browser keeps")
    parser.add_argument("--script", help="a file that each page runs first")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--still", action="store_true", help="as few movements as possible")
    parser.add_argument("--no-javascript", action="store_true")
    parser.add_argument("--no-storage", action="store_true")
    return parser.parse_args()


class Browser:
    """One context, and a window for each view that the driver asks for."""

    def __init__(self, chosen):
        self.chosen = chosen
        data = WebKit2.WebsiteDataManager(
            base_data_directory=f"{chosen.profile}/data", base_cache_directory=f"{chosen.profile}/cache"
        )
        self.context = WebKit2.WebContext(website_data_manager=data)
        self.context.set_automation_allowed(True)
        self.context.connect("automation-started", self.start)
        self.content = WebKit2.UserContentManager()
        if chosen.script:
            with open(chosen.script, encoding="utf-8") as file:
                self.content.add_script(first_script(file.read()))

    def start(self, _context, session):
        info = WebKit2.ApplicationInfo()
        info.set_name("MiniBrowser")
        info.set_version(2, WebKit2.get_minor_version(), WebKit2.get_micro_version())
        session.set_application_info(info)
        session.connect("create-web-view", self.open)

    def open(self, *_):
        view = WebKit2.WebView(
            web_context=self.context,
            user_content_manager=self.content,
            settings=self.settings(),
            is_controlled_by_automation=True,
        )
        # A plain window would be as wide as its content asks.
        window = Gtk.Window(default_width=self.chosen.width, default_height=self.chosen.height)
        window.add(view)
        view.connect("close", lambda *_: window.destroy())
        view.grab_focus()
        window.show_all()
        return view

    def settings(self):
        settings = WebKit2.Settings()
        settings.set_enable_write_console_messages_to_stdout(True)
        settings.set_enable_javascript(not self.chosen.no_javascript)
        settings.set_enable_html5_local_storage(not self.chosen.no_storage)
        return settings


def first_script(source):
    return WebKit2.UserScript.new(
        source, WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START, None, None
    )


def main():
    chosen = options()
    if not Gtk.init_check(sys.argv)[0]:
        sys.exit("There is no display.")
    look = Gtk.Settings.get_default()
    look.set_property("gtk-application-prefer-dark-theme", chosen.dark)
    look.set_property("gtk-enable-animations", not chosen.still)
    browser = Browser(chosen)  # Kept: a context that nobody holds is gone.
    Gtk.main()
    del browser


main()
