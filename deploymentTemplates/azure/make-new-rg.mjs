// Writes deployWithNewResourceGroup from deployUseExistResourceGroup: the same resources inside a deployment that makes their group first.
// Run it after a change there: node make-new-rg.mjs. A test sees when it was forgotten.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = new URL("./", import.meta.url);
const read = name => JSON.parse(readFileSync(new URL(name, here), "utf8"));

/** File names and their contents. */
export function newGroupFiles() {
  return ["BotApp", "AzureBot"].flatMap(what => {
    const inner = read(`deployUseExistResourceGroup/template-${what}-with-rg.json`);
    const values = read(`deployUseExistResourceGroup/parameters-for-template-${what}-with-rg.json`);
    values.parameters = { groupName: { value: "advicebot" }, groupLocation: { value: "uksouth" }, ...values.parameters };
    return [
      [`deployWithNewResourceGroup/template-${what}-new-rg.json`, print(outer(inner, what))],
      [`deployWithNewResourceGroup/parameters-for-template-${what}-new-rg.json`, print(values)],
    ];
  });
}

function outer(inner, what) {
  // In a deployment to a subscription there is no resourceGroup() to take a location from: the group's own is passed on.
  const passed = Object.fromEntries(Object.entries(inner.parameters).filter(([name]) => name !== "location"));
  const parameters = Object.fromEntries(Object.keys(inner.parameters).map(name => [name, { value: name === "location" ? "[parameters('groupLocation')]" : `[parameters('${name}')]` }]));
  const group = "[resourceId('Microsoft.Resources/resourceGroups', parameters('groupName'))]";
  return {
    $schema: "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
    contentVersion: inner.contentVersion,
    parameters: {
      groupName: { type: "string", metadata: { description: "The name of the new resource group." } },
      groupLocation: { type: "string", metadata: { description: "Where the group and everything in it is, such as uksouth." } },
      ...passed,
    },
    resources: [
      { type: "Microsoft.Resources/resourceGroups", apiVersion: "2022-09-01", name: "[parameters('groupName')]", location: "[parameters('groupLocation')]" },
      {
        type: "Microsoft.Resources/deployments", apiVersion: "2022-09-01", name: what, resourceGroup: "[parameters('groupName')]", dependsOn: [group],
        properties: { mode: "Incremental", expressionEvaluationOptions: { scope: "inner" }, parameters, template: inner },
      },
    ],
  };
}

const print = value => JSON.stringify(value, null, 2) + "\n";

if (process.argv[1] === fileURLToPath(import.meta.url)) for (const [name, content] of newGroupFiles()) writeFileSync(new URL(name, here), content);
