namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Something that rules a time out; a person by their place among those who have to be there, -1 for nobody.</summary>
internal readonly record struct Hit(HindranceKind Kind, int Person = -1)
{
    /// <summary>Whether it is about the window rather than about a time in it.</summary>
    public bool OfWindow => Kind is HindranceKind.Past or HindranceKind.NotWorkingDay or HindranceKind.UnusualHour
        or HindranceKind.Notice or HindranceKind.TooEarly or HindranceKind.TooLate;
}
