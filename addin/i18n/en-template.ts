import type { viTemplate } from "./vi-template.ts";

/** Words for the care of the workbook and for further forms, in English; part of `en`. */
export const enTemplate: Readonly<Record<keyof typeof viTemplate, string>> = {
  "care.foreign":
    "This workbook belongs to {unit}, not to the unit you are signed in for. Open your own.",
  "care.lost":
    "This workbook has our forms but forgot whose it is. Press “Set up” to claim it; rows stay as they are.",
  "care.copy":
    "This file used to be “{file}”. If it is a copy, press “Use this one”; if it was renamed, “Only renamed”.",
  "care.useCopy": "Use this one",
  "care.renamed": "Only renamed",
  "care.template": "Templates to update: {sheets}. Your rows stay.",
  "care.season": "“{title}” is in season ({name}).",

  "template.title": "Update template",
  "template.text":
    "Rows stay where they are; your own columns, formulas and colours are kept. Only this is done:",
  "template.update": "Update template",
  "template.running": "Updating the template…",
  "template.done": "Template updated",
  "template.fine": "The template is up to date",
  "template.fineText": "No column is missing or renamed.",
  "template.old": "Earlier version",
  "template.renamed": "Heading “{from}” becomes “{to}” again",
  "template.added": "Column “{to}” is added",
  "template.restored": "Column “{to}” is added, {n} cells come back from the service",
  "template.moved": "Column “{to}” stands elsewhere and is read all the same",
  "template.own": "Your own column “{to}” stays",
  "template.ask": "Is the column “{heading}” the column “{label}”?",
  "template.askHint": "Tick if so. Otherwise it stays yours, and the form's column is added.",

  "forms.title": "Add a form",
  "forms.text": "Choose a form. Each adds a sheet to this workbook.",
  "forms.loading": "Looking at this workbook…",
  "forms.none": "This workbook has all forms",
  "forms.noneText": "There is no other form for your unit.",
  "forms.add": "Add the form {title}",
  "forms.addShort": "Add",
  "forms.season": "In season: {name}",
};
