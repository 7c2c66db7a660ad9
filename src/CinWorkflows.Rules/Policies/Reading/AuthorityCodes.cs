namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Looks at the code by which other authorities know one: a wrong digit sends a child's papers to somebody else, or to nobody.</summary>
internal static class AuthorityCodes
{
    /// <summary>Reports a text that is no code, one of a kind of authority without children's social care, one that has ended and one that nobody has.</summary>
    public static void Check(PackNode? node, PackScope scope)
    {
        if (scope.Text(node) is not { Length: > 0 } code || node is null)
        {
            return;
        }

        if (!AuthorityCode.IsOne(code))
        {
            scope.Report.Fault(node, $"'{code}' must be the authority's ONS code: a letter and eight digits, such as 'E09000017'.");
        }
        else if (AuthorityCode.EndedOf(code) is { } ended)
        {
            scope.Report.Fault(node, $"'{code}' is in use no more: {ended}.", PackFaultWeight.NeverDue);
        }
        else if (!AuthorityCode.IsInvented(code) && !AuthorityCode.IsOfChildrensServices(code))
        {
            scope.Report.Fault(node, $"'{code}' is not the code of an authority with children's social care; of a district name its county.", PackFaultWeight.Advice);
        }
        else if (!AuthorityCode.IsInvented(code) && !AuthorityCode.IsInUse(code))
        {
            scope.Report.Fault(node, $"no authority is known by the code '{code}': correct a wrong digit; one of a new authority may stay.", PackFaultWeight.Advice);
        }
    }
}
