import { useMeaningWords } from "./words";

/** The table for those who sign off the facts, as a file of this draft or version. */
export function FactCheckLinks({ path, languages }: { path: string; languages: string[] }) {
  const t = useMeaningWords();
  const address = (format: string, language: string) => `/staff/api/${path}/fact-check?format=${format}&language=${encodeURIComponent(language)}`;
  return (
    <details className="fact-check">
      <summary>{t.factCheck}</summary>
      <ul>
        {languages.flatMap(language => [
          <li key={`${language} page`}>
            <a href={address("html", language)} download>
              {t.page(t.languages[language] ?? language)}
            </a>
          </li>,
          <li key={`${language} sheet`}>
            <a href={address("csv", language)} download>
              {t.sheet(t.languages[language] ?? language)}
            </a>
          </li>,
        ])}
      </ul>
    </details>
  );
}
