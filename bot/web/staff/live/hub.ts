import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

/** The one live connection. When and how often it is tried again is link.ts's business. */
export const hub = new HubConnectionBuilder()
  .withUrl("/staff/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
  .configureLogging(LogLevel.None)
  .build();

hub.serverTimeoutInMilliseconds = 35_000;
