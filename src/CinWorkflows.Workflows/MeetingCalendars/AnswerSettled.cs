namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>What came of an answer to an invitation.</summary>
internal enum AnswerSettled
{
    /// <summary>It is on record.</summary>
    Recorded,

    /// <summary>It says nothing that the record does not know, is of a meeting that stands otherwise now, or of none of the authority.</summary>
    SaysNothing,

    /// <summary>Nobody who is invited writes from there, or several do, and it does not say which letter it answers: somebody has to read it.</summary>
    OfNobodyInvited,
}
