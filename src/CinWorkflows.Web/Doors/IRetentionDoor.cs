using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Retention;

namespace CinWorkflows.Web.Doors;

/// <summary>
/// The way of the data protection officer to destructions and legal holds for pages, in this process: one person proposes, another confirms, and what stands in the
/// way is asked as the API asks it. It names nobody whom the record is about.
/// </summary>
public interface IRetentionDoor
{
    /// <summary>Who asks, by their id in the staff directory; null where the sign-in names nobody.</summary>
    string? Officer { get; }

    /// <summary>Destructions, the newest first.</summary>
    /// <param name="before">Before the one of this number; null for the newest.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<IReadOnlyList<Destruction>> ListAsync(long? before, int take, CancellationToken cancellationToken);

    /// <summary>One of them; null where the authority has none of that number.</summary>
    Task<Destruction?> FindAsync(long number, CancellationToken cancellationToken);

    /// <summary>The certificate of one as a paper, which whoever asked disposes of; null where the authority has none of that number.</summary>
    Task<Stream?> CertificateAsync(long number, CancellationToken cancellationToken);

    /// <summary>Proposes to destroy cases whose time is over; nothing is destroyed before somebody else confirms it.</summary>
    Task<OverseenOutcome> ProposeAsync(IReadOnlyList<string> cases, string reason, CancellationToken cancellationToken);

    /// <summary>Confirms one, by somebody else than who proposed it, and has it done.</summary>
    Task<OverseenOutcome> ConfirmAsync(long number, CancellationToken cancellationToken);

    /// <summary>Gives one up before it is confirmed.</summary>
    Task<OverseenOutcome> WithdrawAsync(long number, CancellationToken cancellationToken);

    /// <summary>Places or lifts a legal hold; what speaks against it.</summary>
    Task<IReadOnlyList<Refusal>> HoldAsync(string caseId, bool place, string reason, CancellationToken cancellationToken);
}
