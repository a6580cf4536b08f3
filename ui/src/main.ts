// Starts the window: choices first, so that the first paint has the right language and theme.
import { mount } from "svelte";
import App from "./App.svelte";
import { restorePreferences } from "./preferences.svelte";
import "./style/tokens.css";
import "./style/base.css";

restorePreferences();
const target = document.getElementById("app");
if (target) mount(App, { target });
