namespace AdviceBot.Dialogs.Understanding.Reading;

/// <summary>Whose age a number is.</summary>
internal enum AgeOf
{
    /// <summary>Not said: whoever is asked about.</summary>
    Unsaid,

    /// <summary>"Im 15".</summary>
    Typist,

    /// <summary>"My son is 13": of the person somebody writes for.</summary>
    Victim,

    /// <summary>"He is 17": the victim or the offender, as the question has it.</summary>
    Other,

    /// <summary>"A 30 year old man".</summary>
    Stranger,
}
