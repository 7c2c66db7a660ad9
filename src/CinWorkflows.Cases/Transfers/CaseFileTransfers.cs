namespace CinWorkflows.Cases.Transfers;

/// <summary>Replacing the transfers of a case file.</summary>
internal static class CaseFileTransfers
{
    public static CaseFile WithTransfer(this CaseFile file, string id, Func<TransferOut, TransferOut> change) =>
        file with { TransfersOut = file.TransfersOut.Replace(transfer => transfer.Id == id, change) };

    public static CaseFile WithTransferIn(this CaseFile file, Func<TransferIn, TransferIn> change) =>
        file with { TransferIn = change(file.TransferIn!) };

    /// <summary>A child whom the other side holds is not withdrawn any more: what passed it crossed the withdrawal.</summary>
    public static TransferOut HeldOverWithdrawal(this TransferOut transfer) =>
        transfer with { WithdrawnOn = null, WithdrawnSequence = 0, StaysThere = null, StayToDecideOn = null } is { PassesOn: not null } held ? held : transfer;

    public static IReadOnlyList<T> With<T>(this IReadOnlyList<T> items, T item) => items.Contains(item) ? items : [.. items, item];
}
