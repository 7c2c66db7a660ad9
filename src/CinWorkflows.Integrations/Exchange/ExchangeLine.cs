using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>
/// The line to other installations over HTTPS. It follows no redirection, keeps no cookies, waits no longer and reads no more than it
/// must, and believes nothing but a receipt that the partner signed.
/// </summary>
/// <param name="http">Sends; without a time limit of its own.</param>
/// <param name="directory">Where partners are.</param>
/// <param name="seal">Signs and verifies.</param>
internal sealed partial class ExchangeLine(HttpClient http, IAuthorityDirectory directory, ExchangeSeal seal) : IExchangeLine
{
    public const string MediaType = "application/jose";

    /// <summary>The scheme under which a permit is shown.</summary>
    public const string Scheme = "CinPermit";

    private const string MessagesPath = "exchange/messages";
    private const int LargestReceipt = 16 * 1024;

    private static readonly TimeSpan MessageLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UploadLimit = TimeSpan.FromMinutes(5);

    public async Task<ExchangeAnswer> SendAsync(ExchangeMessage message, CancellationToken cancellationToken)
    {
        if (AddressOf(message.To) is not { } address)
        {
            return new(ExchangeState.Failed, ExchangeProblem.UnknownPartner);
        }

        if (seal.SealMessage(message) is not { } jws)
        {
            return new(ExchangeState.Failed, ExchangeProblem.NoKey);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, MessagesPath)) { Content = new StringContent(jws, Encoding.ASCII, MediaType) };
        return await ExchangeAsync(request, MessageLimit, async (response, limit) => AnswerOf(await ReceiptAsync(response, message, limit)), cancellationToken);
    }

    public async Task<ExchangeAnswer> UploadAsync(PackUpload upload, Stream content, CancellationToken cancellationToken)
    {
        if (AddressOf(upload.To) is not { } address)
        {
            return new(ExchangeState.Failed, ExchangeProblem.UnknownPartner);
        }

        if (seal.SealPermit(upload) is not { } permit)
        {
            return new(ExchangeState.Failed, ExchangeProblem.NoKey);
        }

        // A partner that has the pack already says so before it is sent.
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(address, PermitClaims.PathOf(upload.Sha256)))
        {
            Content = new StreamContent(content) { Headers = { ContentType = new(ReceivedPackKey.MediaType), ContentLength = upload.Length } },
            Headers = { Authorization = new AuthenticationHeaderValue(Scheme, permit), ExpectContinue = true },
        };
        return await ExchangeAsync(request, UploadLimit, (_, _) => Task.FromResult(new ExchangeAnswer(ExchangeState.Delivered)), cancellationToken);
    }

    private Uri? AddressOf(string code) => directory.Find(code)?.Exchange?.Address is { } address && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) ? address : null;

    private async Task<ExchangeAnswer> ExchangeAsync(
        HttpRequestMessage request,
        TimeSpan limit,
        Func<HttpResponseMessage, CancellationToken, Task<ExchangeAnswer>> answer,
        CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(limit);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            return response.IsSuccessStatusCode ? await answer(response, ending.Token) : Refused(response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(ExchangeState.Waiting, ExchangeProblem.Unreachable);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new(ExchangeState.Waiting, ExchangeProblem.Unreachable);
        }
    }

    private async Task<(ExchangeReceipt? Receipt, string Jws)> ReceiptAsync(HttpResponseMessage response, ExchangeMessage message, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[LargestReceipt + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var jws = length > LargestReceipt ? "" : Encoding.ASCII.GetString(buffer, 0, length);
        return (seal.OpenReceipt(jws, message), jws);
    }

    private static ExchangeAnswer AnswerOf((ExchangeReceipt? Receipt, string Jws) answer) => answer.Receipt switch
    {
        null => new(ExchangeState.Failed, ExchangeProblem.UnsignedReceipt),
        { Outcome: ExchangeOutcome.Recorded } => new(ExchangeState.Delivered, null, answer.Jws),
        { Outcome: ExchangeOutcome.NotYet } => new(ExchangeState.Waiting, ExchangeProblem.NotYet),
        var refused => new(ExchangeState.Failed, refused.Problem is { } problem && Code().IsMatch(problem) ? problem : ExchangeProblem.RefusedAct),
    };

    private static ExchangeAnswer Refused(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => new(ExchangeState.Failed, ExchangeProblem.NotBelieved),
        413 => new(ExchangeState.Failed, ExchangeProblem.TooLarge),
        408 or 429 or >= 500 => new(ExchangeState.Waiting, ExchangeProblem.Unreachable),
        _ => new(ExchangeState.Failed, ExchangeProblem.NotUnderstood),
    };

    /// <summary>A problem is shown to people here: only what a code can be is taken from outside.</summary>
    [GeneratedRegex(@"^[A-Za-z]{1,40}(:[A-Za-z0-9.,\[\]]{1,200})?\z")]
    private static partial Regex Code();
}
