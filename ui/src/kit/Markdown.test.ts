import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import Markdown from "./Markdown.svelte";

const { openLink } = vi.hoisted(() => ({ openLink: vi.fn() }));
vi.mock("../ipc/desktop", () => ({ openLink }));

beforeEach(() => void openLink.mockReset().mockResolvedValue(undefined));

const show = (text: string) => render(Markdown, { text }).container;

test("headings, lists, bold and code are elements", () => {
  const page = show("# 다음 단계\n\n- **가격** 다시 묻기\n- [x] `rm`\n\n1. one\n2. two\n\nline\nnext");
  expect(page.querySelector("h3")?.textContent).toBe("다음 단계");
  expect([...page.querySelectorAll("li")].map((item) => item.textContent)).toEqual(["가격 다시 묻기", "☑ rm", "one", "two"]);
  expect(page.querySelector("b")?.textContent).toBe("가격");
  expect(page.querySelector("p br"), "a line stays a line").toBeTruthy();
});

test("a link opens after a click, and only of the schemes that may", async () => {
  const page = show("[pricing](https://bandal.example/p) [evil](javascript:alert(1)) [file](file:///etc/passwd)");
  await userEvent.setup().click(screen.getByRole("button", { name: "pricing" }));
  expect(openLink).toHaveBeenCalledExactlyOnceWith("https://bandal.example/p");
  expect(page.querySelectorAll("button, a")).toHaveLength(1);
  expect(page.textContent, "what may not be opened stands as it was typed").toContain("[evil](javascript:alert(1))");
});

test("HTML and pictures are text", () => {
  const page = show('<img src=x onerror="alert(1)"> <b>no</b>\n\n![slide](https://bandal.example/s.png)\n\n<script>alert(1)</script>');
  expect(page.querySelectorAll("img, script, b")).toHaveLength(0);
  expect(page.textContent).toContain('<img src=x onerror="alert(1)">');
  expect(page.textContent).toContain("slide");
  expect(page.textContent).toContain("<script>alert(1)</script>");
});
