namespace AdviceBot.Dialogs.Understanding;

/// <summary>Why a slot has its value: the words, where they stand in the text as typed (UTF-16 code units, the end excluded), and the phrase or rule that read them.</summary>
public sealed record Finding(string Slot, int Start, int End, string Text, string By);
