import { gotoOf } from "../frame/Goto";
import { addressOf, go } from "./address";

export const Goto = gotoOf(addressOf, go);
