// Withdraws the worker: put on the server in the place of sw.js, it removes itself and all that sw.js kept. The app, and
// what visitors saved, stay. See docs/beheer/herstel.md.
const own = `stadsgesprek ${new URL(self.registration.scope).pathname} `;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(withdraw()));

async function withdraw() {
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
