// How a command is called, and what is thrown when it fails.

import { invoke, type InvokeArgs, type InvokeOptions } from "@tauri-apps/api/core";
import type * as t from "../types";

/** A command failed: `code` chooses the sentence, `detail` is the data in it. */
export class CommandError extends Error {
  readonly problem: t.Problem;

  constructor(problem: t.Problem) {
    super(`${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

/** What is wrong, from whatever was thrown. */
export function problemOf(error: unknown): t.Problem {
  return error instanceof CommandError ? error.problem : { code: "internal", detail: String(error) };
}

/** Calls a command; what it refuses is thrown as a CommandError. */
export async function call<T>(name: string, args?: InvokeArgs, options?: InvokeOptions): Promise<T> {
  try {
    return await invoke<T>(name, args, options);
  } catch (error) {
    const known = typeof error === "object" && error !== null && "code" in error;
    throw new CommandError(known ? (error as t.Problem) : { code: "internal", detail: String(error) });
  }
}

/** A file's bytes, for a raw body. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new CommandError({ code: "unreadable", detail: file.name });
  }
}
