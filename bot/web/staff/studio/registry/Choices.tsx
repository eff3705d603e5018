/** Several of a list, in the order of the list. */
export function Choices({ label, all, chosen, choose }: { label: string; all: [string, string][]; chosen: string[]; choose: (chosen: string[]) => void }) {
  const toggle = (value: string) => choose(all.map(([id]) => id).filter(id => (id === value ? !chosen.includes(id) : chosen.includes(id))));
  return (
    <fieldset className="reviewers">
      <legend>{label}</legend>
      <div className="options loose">
        {all.map(([id, words]) => (
          <label key={id} className="tick">
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} /> {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
