//! The pages: what the app would show first, in the shell that starts the app.

use super::app::App;
use super::host::Fallback;
use super::input::Input;
use super::shell::PageTemplate;
use super::task::{self, Task};
use super::{follow, head, manifest, redirect, routes, social, structured_data, unattended};
use crate::escape::escape;
use stadsgesprek::pages::page_title;
use stadsgesprek::render::{self, RenderContext};
use stadsgesprek::state::site_address;
use stadsgesprek::state::subscriptions::Subscriptions;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::portal::site_address::SiteAddress;
use stadsgesprek_core::value::text::Language;
use std::sync::Arc;

/// Writes every page.
pub(super) struct PageWriter<'a> {
    /// What the site is made from.
    pub(super) input: &'a Input,
    /// The app that the pages start.
    pub(super) app: &'a App,
}

impl PageWriter<'_> {
    /// Every page; each task is one.
    pub(super) fn pages(&self) -> Vec<Task<'_>> {
        let schedule = &self.input.programme.schedule;
        let page = |route| task::file(move || (routes::file(&route), self.page(&route)));
        let redirect = |(from, to)| task::file(move || (routes::file(&from), self.redirect(&from, &to)));
        let pages = routes::routes(schedule, self.input.now).into_iter().map(page);
        pages.chain(routes::redirects(schedule).into_iter().map(redirect)).collect()
    }

    /// A page without content, in which the app can start at any address. Its base is set where it is shown.
    pub(super) fn empty_page(&self) -> String {
        let (nl, en) = (texts(Language::Nl), texts(Language::En));
        let note = format!(
            "<p class=\"start-note\" role=\"status\">{} <span lang=\"en\">{}</span></p>",
            escape(nl.loading),
            escape(en.loading)
        );
        let content = PageTemplate {
            shell: &self.app.shell,
            language: Language::Nl,
            base: "./",
            title: self.input.names.name(Language::Nl),
            description: self.input.names.tagline(Language::Nl),
            head: "  <meta name=\"robots\" content=\"noindex\">\n  ",
            style: None,
            filter: None,
            page: None,
            body: &note,
        };
        content.to_string()
    }

    fn page(&self, route: &Route) -> String {
        let schedule = &self.input.programme.schedule;
        let title = page_title(route, Some(schedule), &self.input.names);
        let description = head::description(route, schedule);
        let content = PageTemplate {
            shell: &self.app.shell,
            language: route.language,
            base: &routes::base(route, &self.input.base_path),
            title: &title,
            description: &description,
            head: &self.head(route, &title, &description),
            style: (route.page == Page::Agenda).then_some(self.app.style.as_str()),
            filter: matches!(route.page, Page::Agenda | Page::Archive).then_some(self.app.filter.as_str()),
            page: Some(&route.page),
            body: &without_marks(&self.body(route)),
        };
        content.to_string()
    }

    fn body(&self, route: &Route) -> String {
        let address = site_address::PublishedAddress::new(self.input.address.as_ref().map(SiteAddress::text));
        let around = RenderContext {
            subscriptions: self.subscriptions(),
            retention: self.input.portal.retention(),
            site_address: address,
            site_names: Arc::clone(&self.input.names),
        };
        render::body(&self.input.programme, route, self.input.now, around)
    }

    fn subscriptions(&self) -> Subscriptions {
        Subscriptions { has_calendars: true, has_feeds: self.input.address.is_some() }
    }

    /// What the head says beside title and description.
    fn head(&self, route: &Route, title: &str, description: &str) -> String {
        let (address, site) = (self.input.address.as_ref(), self.input.site());
        let has_pictures = self.input.renderer.is_some();
        let preview = social::LinkPreview { route, title, description };
        [
            head::links(route, address),
            manifest::links(route.language, self.app.has_icons),
            follow::links(route, &site),
            social::elements(&preview, &site, has_pictures),
            structured_data::elements(route, &site, has_pictures),
            self.fallback(route).unwrap_or_default(),
            unattended::elements(route, self.input.now, &self.input.portal),
        ]
        .concat()
    }

    fn fallback(&self, route: &Route) -> Option<String> {
        self.input.fallback.as_ref().filter(|_| route.page == Page::NotFound).map(Fallback::element)
    }

    fn redirect(&self, from: &Route, to: &Route) -> String {
        let title = page_title(to, Some(&self.input.programme.schedule), &self.input.names);
        redirect::page(from, to, &title, self.input.address.as_ref())
    }
}

/// The body without the marks that Leptos leaves to find its way when it takes a page over: here the app replaces the
/// page, and `<!>` is not valid HTML. No text of the programme has them: `<` is escaped in it.
pub(super) fn without_marks(body: &str) -> String {
    body.replace("<!--<() />-->", "").replace("<!>", "")
}
