using System.Collections;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>What Exchange mailed to attendees, in order. Reading it takes a copy.</summary>
public sealed class InvitationLog : IReadOnlyList<SentInvitation>
{
    private readonly List<SentInvitation> _sent = [];
    private readonly Lock _gate;

    internal InvitationLog(Lock gate) => _gate = gate;

    /// <inheritdoc />
    public int Count => Copy().Count;

    /// <inheritdoc />
    public SentInvitation this[int index] => Copy()[index];

    /// <inheritdoc />
    public IEnumerator<SentInvitation> GetEnumerator() => Copy().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(IEnumerable<string> attendees, string kind, string subject, string? comment = null) =>
        _sent.AddRange(attendees.Select(attendee => new SentInvitation(attendee, kind, subject, comment)));

    private List<SentInvitation> Copy()
    {
        lock (_gate)
        {
            return [.. _sent];
        }
    }
}
