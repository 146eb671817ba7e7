//! The pages: what the app would show first, in the shell that starts the app.

use super::escape::escape;
use super::host::Fallback;
use super::part::{self, Part};
use super::shell::{Content, Shell};
use super::site::Site;
use super::site_address::SiteAddress;
use super::{follow, head, manifest, redirect, routes, social, structured_data, unattended};
use stadsgesprek::pages::page_title;
use stadsgesprek::render::{self, Around};
use stadsgesprek::state::site_address;
use stadsgesprek::state::subscriptions::Subscriptions;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::catalog::texts;
use stadsgesprek_core::portal::retention::Retention;
use stadsgesprek_core::portal::site_names::SiteNames;
use stadsgesprek_core::programme::Programme;
use stadsgesprek_core::value::text::Language;
use stadsgesprek_core::value::time::Moment;
use std::sync::Arc;

/// What every page is made from.
pub(super) struct PageWriter {
    /// The template.
    pub(super) shell: Shell,
    /// The programme.
    pub(super) programme: Arc<Programme>,
    /// What the site is called.
    pub(super) names: Arc<SiteNames>,
    /// The address of the site, when it is known.
    pub(super) address: Option<SiteAddress>,
    /// The path of the site on its server.
    pub(super) base_path: String,
    /// The moment that the pages are written for.
    pub(super) now: Moment,
    /// The stylesheet, for the pages that people come to first.
    pub(super) style: Option<String>,
    /// What the page for missing addresses knows of those of before.
    pub(super) fallback: Option<Fallback>,
    /// Whether events have a picture for previews.
    pub(super) has_pictures: bool,
    /// Whether there are icons for devices.
    pub(super) has_icons: bool,
    /// How long the details of a registration stay on a device.
    pub(super) retention: Retention,
    /// What the settings say of the screen beside a door.
    pub(super) door_screen: String,
}

impl PageWriter {
    /// Every page; each part is one.
    pub(super) fn pages(&self) -> Vec<Part<'_>> {
        let schedule = &self.programme.schedule;
        let page = |route| part::file(move || (routes::file(&route), self.page(&route)));
        let redirect = |(from, to)| part::file(move || (routes::file(&from), self.redirect(&from, &to)));
        let pages = routes::routes(schedule, self.now).into_iter().map(page);
        pages.chain(routes::redirects(schedule).into_iter().map(redirect)).collect()
    }

    /// The site that the pages are of.
    pub(super) fn site(&self) -> Site<'_> {
        Site {
            schedule: &self.programme.schedule,
            names: &self.names,
            address: self.address.as_ref(),
            now: self.now,
        }
    }

    /// A page without content, in which the app can start at any address. Its base is set where it is shown.
    pub(super) fn empty_page(&self) -> String {
        let (nl, en) = (texts(Language::Nl), texts(Language::En));
        let note = format!(
            "<p class=\"start-note\" role=\"status\">{} <span lang=\"en\">{}</span></p>",
            escape(nl.loading),
            escape(en.loading)
        );
        self.shell.fill(&Content {
            language: Language::Nl,
            base: "./",
            title: self.names.name(Language::Nl),
            description: self.names.tagline(Language::Nl),
            head: "  <meta name=\"robots\" content=\"noindex\">\n  ",
            style: None,
            is_whole: false,
            body: &note,
        })
    }

    fn page(&self, route: &Route) -> String {
        let schedule = &self.programme.schedule;
        let title = page_title(route, Some(schedule), &self.names);
        let description = head::description(route, schedule);
        self.shell.fill(&Content {
            language: route.language,
            base: &routes::base(route, &self.base_path),
            title: &title,
            description: &description,
            head: &self.head(route, &title, &description),
            style: self.style.as_deref().filter(|_| route.page == Page::Agenda),
            is_whole: route.page.is_rare(),
            body: &without_marks(&self.body(route)),
        })
    }

    fn body(&self, route: &Route) -> String {
        let address = site_address::SiteAddress::new(self.address.as_ref().map(SiteAddress::text));
        let around = Around {
            subscriptions: self.subscriptions(),
            retention: self.retention,
            site_address: address,
            site_names: Arc::clone(&self.names),
        };
        render::body(&self.programme, route, self.now, around)
    }

    fn subscriptions(&self) -> Subscriptions {
        Subscriptions { has_calendars: true, has_feeds: self.address.is_some() }
    }

    /// What the head says beside title and description.
    fn head(&self, route: &Route, title: &str, description: &str) -> String {
        let address = self.address.as_ref();
        let named = social::Named { route, title, description };
        [
            head::links(route, address),
            manifest::links(route.language, self.has_icons),
            follow::links(route, &self.site()),
            social::elements(&named, &self.site(), self.has_pictures),
            structured_data::elements(route, &self.site(), self.has_pictures),
            self.fallback(route).unwrap_or_default(),
            unattended::elements(route, self.now, &self.door_screen),
        ]
        .concat()
    }

    fn fallback(&self, route: &Route) -> Option<String> {
        self.fallback.as_ref().filter(|_| route.page == Page::NotFound).map(Fallback::element)
    }

    fn redirect(&self, from: &Route, to: &Route) -> String {
        let title = page_title(to, Some(&self.programme.schedule), &self.names);
        redirect::page(from, to, &title, self.address.as_ref())
    }
}

/// The body without the marks that Leptos leaves to find its way when it takes a page over: here the app replaces the
/// page, and `<!>` is not valid HTML. No text of the programme has them: `<` is escaped in it.
fn without_marks(body: &str) -> String {
    body.replace("<!--<() />-->", "").replace("<!>", "")
}
