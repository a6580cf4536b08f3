import { describe, expect, test } from "vitest";
import { formOf, linkOf, withoutPoint, withPoint } from "./form";
import { aPerson } from "./sample";

describe("a person as a form", () => {
  test("holds everything that can be edited, so that saving one change loses nothing", () => {
    const form = formOf(aPerson());
    expect(form).toEqual({
      name: { display: "Jiwon Park", family: "Park", given: "Jiwon" },
      second_name: { display: "박지원", family: "박", given: "지원" },
      reading: "jee-won",
      title: "CTO",
      company: "Bandal",
      department: "Platform",
      points: [
        { id: "point-1", kind: "email", label: "work", value: "jiwon@bandal.example" },
        { id: "point-2", kind: "phone", label: null, value: "010-0000-4821" },
      ],
      tags: ["observability", "seed-A"],
      language: "ko",
      zone: "Asia/Seoul",
      basis: "card_handed_over",
    });
  });

  test("takes the affiliation that lasts, not one that ended", () => {
    const person = aPerson();
    const [now] = person.affiliations;
    if (!now) throw new Error("the sample has one");
    const past = { affiliation: { ...now.affiliation, id: "past", title: "Intern", to_on: "2019-12-31" }, company: null };
    expect(formOf({ ...person, affiliations: [past, now] }).title).toBe("CTO");
    expect(formOf({ ...person, affiliations: [past] }).title, "the past is not edited as the present").toBeNull();
  });

  test("a point with an id replaces that one, one without is added, one can go", () => {
    const form = formOf(aPerson());
    const changed = withPoint(form, { id: "point-1", kind: "email", label: "home", value: "j@bandal.example" });
    expect(changed.points.map((point) => point.value)).toEqual(["j@bandal.example", "010-0000-4821"]);
    expect(withPoint(form, { id: null, kind: "url", label: null, value: "bandal.example" }).points).toHaveLength(3);
    expect(withoutPoint(form, "point-1").points.map((point) => point.id)).toEqual(["point-2"]);
    expect(form.points, "the form itself stays as it was").toHaveLength(2);
  });
});

describe("what a contact point opens", () => {
  test.each([
    ["email", "jiwon@bandal.example", null, "mailto:jiwon@bandal.example"],
    ["email", "a@b.example?bcc=c", null, "mailto:a@b.example%3Fbcc=c"],
    ["email", "no address", null, undefined],
    ["phone", "010-0000-4821", "+821000004821", "tel:+821000004821"],
    ["phone", "02 (123) 45", null, "tel:0212345"],
    ["phone", "ask", null, undefined],
    ["url", "https://bandal.example/x", null, "https://bandal.example/x"],
    ["url", "bandal.example/jiwon", null, "https://bandal.example/jiwon"],
    ["url", "javascript:alert(1)", null, undefined],
    ["url", "file:///etc/passwd", null, undefined],
    ["url", "https://good.example\u202E/moc.live", null, undefined],
    ["url", "good.example/\u2066x", null, undefined],
    ["email", "a\u202Eb@x.example", null, undefined],
    ["phone", "010\u202E1234", "+82101234", undefined],
    ["social", "@jiwon", null, undefined],
    ["address", "12 Main St", null, undefined],
  ] as const)("%s %s (%s) is %s", (kind, value, normal, expected) => {
    expect(linkOf({ kind, value, normal })).toBe(expected);
  });
});
