// The contract of registrations is an OpenAPI document, and its examples are what its schemas say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { complaints, readContract } from "../e2e/contract.mjs";

test("the contract is an OpenAPI 3.1 document", async () => {
  const { openapi, paths } = await readContract();
  assert.equal(openapi, "3.1.0");
  assert.deepEqual(Object.keys(paths["/nieuw"]), ["options", "post"]);
});

test("the examples of the contract are as its schemas say", async () => {
  const { paths } = await readContract();
  const { requestBody, responses } = paths["/nieuw"].post;
  const messages = Object.values(requestBody.content["application/json"].examples).map(({ value }) => value);
  assert.equal(messages.length, 2);
  for (const message of messages) assert.deepEqual(await complaints("Message", message), []);
  const receipts = Object.values(responses[201].content["application/json"].examples).map(({ value }) => value);
  for (const receipt of receipts) assert.deepEqual(await complaints("Receipt", receipt), []);
});

test("the contract refuses what may not be sent", async () => {
  const { paths } = await readContract();
  const { registration, withdrawal } = paths["/nieuw"].post.requestBody.content["application/json"].examples;
  for (const wrong of [
    { ...registration.value, details: undefined },
    { ...withdrawal.value, details: { name: "Jo de Vries" } },
    { ...registration.value, key: "1" },
    { ...registration.value, revision: 0 },
    { ...registration.value, kind: "maybe" },
    { ...registration.value, more: 1 },
    { ...registration.value, details: { seats: 11 } },
  ]) {
    const message = JSON.parse(JSON.stringify(wrong));
    assert.notDeepEqual(await complaints("Message", message), [], JSON.stringify(message));
  }
});
