// Takes the page over where there is a script. Everything here is a comfort: the page works whole without it.

import { startChat } from "./chat/start";
import { guardTheWayOut } from "./chat/leave";

guardTheWayOut();
const form = document.querySelector<HTMLFormElement>("#talk");
if (form) startChat(form);
