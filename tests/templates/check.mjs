// Says what is wrong with deploymentTemplates, a line each; nothing when all is well. TEMPLATES=DIR looks at another folder.
import { checkAzure } from "./azure.mjs";
import { checkCompose } from "./compose.mjs";
import { checkImage } from "./image.mjs";
import { checkKubernetes } from "./kubernetes.mjs";
import { findings } from "./read.mjs";

await checkKubernetes();
checkCompose();
checkImage();
checkAzure();
for (const finding of findings) console.log(finding);
process.exitCode = findings.length ? 1 : 0;
