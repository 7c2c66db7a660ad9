using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>The id of the case that a transfer becomes in the receiving authority: made from the transfer's id, so that neither side keeps a table.</summary>
public static class TransferCaseId
{
    private const int Digits = 20;

    /// <summary>The case of a transfer, for example <c>TI-0f3a…</c> with 20 lower-case hexadecimal digits.</summary>
    /// <param name="transferId">The transfer's id.</param>
    public static string Of(string transferId) => $"TI-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(transferId)))[..Digits]}";
}
