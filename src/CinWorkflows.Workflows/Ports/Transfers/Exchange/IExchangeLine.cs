namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>
/// The line to other authorities' installations. What is sent is signed by ours, and only what theirs signed counts as delivered.
/// Sending again has no further effect there.
/// </summary>
public interface IExchangeLine
{
    /// <summary>Delivers a message.</summary>
    /// <returns>What came of it; what the line cannot do is said by it, never thrown.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    Task<ExchangeAnswer> SendAsync(ExchangeMessage message, CancellationToken cancellationToken);

    /// <summary>Uploads the pack of an offer, before the offer.</summary>
    /// <param name="upload">Which pack, from whom to whom.</param>
    /// <param name="content">Its content, read to the end.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What came of it; what the line cannot do is said by it, never thrown.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    Task<ExchangeAnswer> UploadAsync(PackUpload upload, Stream content, CancellationToken cancellationToken);
}
