// Says what is wrong with deploymentTemplates, a line each; nothing when all is well. TEMPLATES=DIR looks at another folder.
import { checkAzure } from "./azure.mjs";
import { checkCompose } from "./compose.mjs";
import { checkImage } from "./image.mjs";
import { checkKubernetes } from "./kubernetes.mjs";
import { dashboard } from "../../deploymentTemplates/monitoring/make-dashboard.mjs";
import { check, findings, text } from "./read.mjs";

await checkKubernetes();
checkCompose();
checkImage();
checkAzure();
check(text("monitoring", "dashboard.json") === dashboard, "monitoring/dashboard.json", "is not what make-dashboard.mjs writes: run it");
for (const finding of findings) console.log(finding);
process.exitCode = findings.length ? 1 : 0;
