namespace CinWorkflows.Workflows.Ports.SignIns;

/// <summary>The browsers in which people are signed in: on the record, so that every instance knows them and each can be ended from elsewhere.</summary>
public interface ISignInBook
{
    /// <summary>Begins a session, and forgets those that had to end before it.</summary>
    Task BeginAsync(SignInSession session, CancellationToken cancellationToken);

    /// <summary>A session, or null where it was ended or never was.</summary>
    Task<SignInSession?> FindAsync(string keyHash, CancellationToken cancellationToken);

    /// <summary>Notes that a browser was used. A session that was ended meanwhile is not begun again.</summary>
    /// <param name="keyHash">The session.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task SeeAsync(string keyHash, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Ends a session. One that is not there is ended.</summary>
    Task EndAsync(string keyHash, CancellationToken cancellationToken);

    /// <summary>Ends every session of a person.</summary>
    /// <param name="staffId">Whose.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many there were.</returns>
    Task<int> EndAllAsync(string staffId, CancellationToken cancellationToken);
}
