// For hosts that are told of no addresses of before: leads on from the page for what is missing.
// The build writes this file anew: do not change it here.
(() => {
  const addresses = [];
  const { pathname } = new URL(document.baseURI);
  if (!location.pathname.startsWith(pathname)) return;
  const path = location.pathname.slice(pathname.length);
  const query = new URLSearchParams(location.search);
  const found = addresses.find(({ from }) => new RegExp(`^${from}$`).test(path));
  if (!found) return;
  const byQuery = found.byQuery.find(({ name, value }) => query.get(name) === value);
  location.replace(new URL((byQuery ?? found).to, document.baseURI));
})();
