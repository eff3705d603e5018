import { Goto } from "../app/Goto";
import type { IdentityToDecide } from "../live/contract/company";
import { Age } from "../queue/Times";
import { Deciding } from "../talk/Deciding";
import { useWords } from "../words";

/** Who wants to ask a visitor who they are, or had to in an emergency. It stays here until a second person has decided. */
export function IdentityTable({ requests, decided }: { requests: readonly IdentityToDecide[]; decided: () => void }) {
  const t = useWords();
  if (requests.length === 0) return null;
  return (
    <section className="identity-table" aria-labelledby="identity-title">
      <h2 id="identity-title">
        {t.identity.title} <span className="count">{requests.length}</span>
      </h2>
      <ul>
        {requests.map(({ id, name, request }) => (
          <li key={`${id} ${request.request}`} className={request.isEmergency ? "emergency" : undefined}>
            <p>
              <Goto to={{ page: "desk", id }}>{name}</Goto> <strong>{t.identity.by(request.by.name)}</strong>{" "}
              <span className="hint">
                <Age since={request.at} /> {t.queue.ago}
              </span>
            </p>
            <p dir="auto">{request.reason}</p>
            {request.isEmergency && <p className="hint">{t.identity.emergencyToLook(request.askedAt !== null)}</p>}
            <Deciding id={id} name={name} identity={request} done={decided} />
          </li>
        ))}
      </ul>
    </section>
  );
}
