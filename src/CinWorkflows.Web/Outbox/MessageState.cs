using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Web.Outbox;

/// <summary>An outgoing message and what became of it, without its text.</summary>
public sealed record MessageState
{
    /// <summary>Its id; in the subject of the duty where it could not be delivered.</summary>
    public required string Id { get; init; }

    /// <summary>By which it is sent once.</summary>
    public required string Key { get; init; }

    /// <summary>The case; none for a digest.</summary>
    public required string? CaseId { get; init; }

    /// <summary>What it is about.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Who gets it, by id.</summary>
    public required Recipient To { get; init; }

    /// <summary>What it is about: a duty's key, a meeting's id, a plan's version.</summary>
    public required string Subject { get; init; }

    /// <summary>The meeting's revision, for invitations.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>The way that it goes or went.</summary>
    public required Medium? Medium { get; init; }

    /// <summary>The ways that did not work.</summary>
    public required IReadOnlyList<Medium> Tried { get; init; }

    /// <summary>When it was put into the outbox.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>What shows that it was sent.</summary>
    public required string? Evidence { get; init; }

    /// <summary>Why it was not, in codes.</summary>
    public required string? Problem { get; init; }

    /// <summary>What it waits for with others, until that is put right or its turn comes: 'GET /attention' says more.</summary>
    public required FaultCause? WaitsFor { get; init; }

    /// <summary>The language in which it was last written, as a tag such as 'en' or 'pl'; none before it was.</summary>
    public required string? Language { get; init; }

    internal static MessageState Of(MessageView view) => new()
    {
        Id = view.Order.Id,
        Key = view.Order.Key,
        CaseId = view.Order.CaseId,
        Kind = view.Order.Kind,
        To = view.Order.To,
        Subject = view.Order.Subject,
        Revision = view.Order.Revision,
        State = view.State,
        Medium = view.Medium,
        Tried = view.Tried,
        QueuedAt = view.QueuedAt,
        Attempts = view.Attempts,
        NextAttemptAt = view.NextAttemptAt,
        Evidence = view.Evidence,
        Problem = view.Problem,
        WaitsFor = view.WaitsFor?.Cause,
        Language = view.Language,
    };
}
