using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Simulation.InventedAuthority;

/// <summary>A family that does not exist, and those who know it.</summary>
/// <param name="Number">Which; the parents' names, the address and the numbers follow from it.</param>
/// <param name="ChildNumber">Which of all children.</param>
/// <param name="Surname">Its name, which nobody bears.</param>
/// <param name="Child">The child's first name.</param>
/// <param name="BornOn">When the child was born, or is expected.</param>
/// <param name="Place">The town.</param>
internal sealed record Family(int Number, int ChildNumber, string Surname, string Child, DateOnly BornOn, string Place)
{
    public const string MotherId = "mother";
    public const string FatherId = "father";
    public const string SchoolId = "school";
    public const string HealthId = "health";

    /// <summary>Of five families, one has a father who is reached by post alone, and one a mother who is texted.</summary>
    private const int Variants = 5;

    public int Age(DateOnly on) => on.Year - BornOn.Year - (on < BornOn.AddYears(on.Year - BornOn.Year) ? 1 : 0);

    public string ChildId => $"child-{ChildNumber}";

    public string ChildName => $"{Child} {Surname}";

    public string MotherName => $"{InventedNames.MotherOf(Number)} {Surname}";

    public string FatherName => $"{InventedNames.FatherOf(Number)} {(Number % 3 == 0 ? InventedNames.SurnameOf(Number + 31) : Surname)}";

    public IReadOnlyList<string> Address =>
        [$"{(Number * 7 % 88) + 1} {InventedNames.StreetOf(Number)}", Place, $"ZZ{(Number % 9) + 1} {Number % 10}AB"];

    /// <summary>The child; whoever is ten or more is given the plan.</summary>
    public ChildDetails Details(DateOnly on) => new(ChildId, ChildName, BornOn, ReceivesPlan: Age(on) >= 10, Age(on) >= 13 ? Mail(Child) : null)
    {
        Particulars = new()
        {
            NhsNumber = InventedNames.NhsNumberOf(ChildNumber),
            Languages = ["English"],
            School = Age(on) >= 4 ? $"{School(on)}, {SchoolTelephone}" : null,
            Gp = $"{Place} Surgery, 01632 9607{Number % 100:00}",
            Address = string.Join(", ", Address),
        },
    };

    public ParticipantDetails Mother => new(MotherId, ParticipantKind.Parent, MotherName, ReceivesPlan: true, Mail(InventedNames.MotherOf(Number)), HasParentalResponsibility: true, Contact: new(
        Mobile,
        Address,
        Number % Variants == 1 ? Medium.Text : null));

    public ParticipantDetails Father => new(
        FatherId,
        ParticipantKind.Parent,
        FatherName,
        ReceivesPlan: true,
        Number % Variants == 2 ? null : Mail(InventedNames.FatherOf(Number)),
        HasParentalResponsibility: true,
        Contact: Number % Variants == 2 ? new(Post: [$"Flat {(Number % 12) + 1}, {InventedNames.StreetOf(Number + 5)}", Place, "ZZ4 5CD"]) : null);

    /// <summary>The school of whoever goes to one, else the nursery.</summary>
    public ParticipantDetails SchoolOn(DateOnly on) => new(
        SchoolId,
        ParticipantKind.Agency,
        InventedNames.ProfessionalOf(Number),
        ReceivesPlan: true,
        $"safeguarding@{School(on).ToLowerInvariant().Replace(' ', '-').Replace("'", "", StringComparison.Ordinal)}.example",
        School(on));

    public ParticipantDetails Health => new(
        HealthId,
        ParticipantKind.Agency,
        InventedNames.ProfessionalOf(Number + 17),
        ReceivesPlan: true,
        $"{Place.ToLowerInvariant()}.healthvisiting@health.example",
        $"{Place} health visiting");

    /// <summary>Where the child is during the day.</summary>
    public string School(DateOnly on) => Age(on) switch
    {
        < 4 => $"{Place} Nursery",
        < 11 => $"{InventedNames.StreetOf(Number + 2).Split(' ')[0]} Primary",
        _ => $"{Place} Academy",
    };

    private string SchoolTelephone => $"01632 9608{Number % 100:00}";

    private string Mobile => $"07700 900{Number % 1000:000}";

    private string Mail(string first) => $"{PlainLetters(first)}.{PlainLetters(Surname)}@family.example";

    private static string PlainLetters(string name) => string.Concat(name.ToLowerInvariant().Where(char.IsAsciiLetter));
}
