namespace CinWorkflows.Workflows.Ports.SignIns;

/// <summary>The keys by which cookies and sign-ins are protected: on the record, so that they outlive the process and every instance has the same.</summary>
public interface IProtectionKeyBook
{
    /// <summary>Every key, as the XML that it was added as, the oldest first.</summary>
    Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Adds a key. One that is there stays as it is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="xml">The key.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task AddAsync(string name, string xml, DateTimeOffset at, CancellationToken cancellationToken);
}
