using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Web.Doors;

/// <summary>What a member of staff records on a case in one go.</summary>
/// <param name="Id">The form's own id: sent twice, it is recorded once.</param>
/// <param name="Acts">What was done: mostly one act, or one and what follows from it at once.</param>
/// <param name="IfSequence">The number of the last act that they have seen; where another came meanwhile, nothing is recorded.</param>
/// <param name="BreachReason">Why rules were not kept; null where no reason is given.</param>
public sealed record StaffAct(Guid Id, IReadOnlyList<Act> Acts, long? IfSequence, string? BreachReason = null)
{
    /// <summary>The id of one of its acts: the form's own for the first.</summary>
    internal Guid IdOf(int index)
    {
        var bytes = Id.ToByteArray();
        bytes[^1] ^= (byte)index;
        return new(bytes);
    }
}
