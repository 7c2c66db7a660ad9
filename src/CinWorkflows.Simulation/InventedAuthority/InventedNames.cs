using System.Globalization;

namespace CinWorkflows.Simulation.InventedAuthority;

/// <summary>Names of people and streets who and which do not exist: the surnames are made up of parts that names have, and borne by nobody.</summary>
internal static class InventedNames
{
    private static readonly string[] Surnames =
    [
        "Larkmoor", "Thornwick", "Adebanyo", "Hollowby", "Chandrasen", "Wintersby", "Quillstead", "Kowalewicz-Dorn", "Fernhollow", "Saltmere", "Mensarkoh",
        "Pellbridge", "Crakeholm", "Rahmatzadeh", "Oxenby", "Tarnsidey", "Mossgate", "Popesciu", "Elmscote", "Hazelgrove", "Wrenbury-Cole", "Okafornu", "Dunwickham",
        "Brackenfold", "Singhania-Dell", "Marlstone", "Greyfallow", "Nowakorski", "Ashgrovely", "Stonnardby", "Tesfamarin", "Wolderby", "Kettlebeck", "Farahmandi", "Lodebrook",
        "Rushcombe-Hay", "Obasekion", "Harkstead", "Birchanger-Lowe", "Nettlefoldt", "Iqbalani", "Swaleby", "Cottamere", "Drevnyak", "Pinfoldby", "Ravenshawe", "Amponsarey",
        "Teasdalewick", "Merricombe", "Jaswalia", "Corveside", "Hesslewood", "Yarrowby", "Bekelhaile", "Skelderby", "Winterholme", "Cardewick", "Tolvanenko", "Osgathorp", "Fennimarsh",
    ];

    private static readonly string[] Girls = ["Amelia", "Zara", "Isla", "Maryam", "Freya", "Chloe", "Aisha", "Evie", "Nia", "Poppy", "Oluchi", "Martha", "Layla", "Daisy", "Ines"];
    private static readonly string[] Boys = ["Noah", "Yusuf", "Alfie", "Kofi", "Theo", "Jakub", "Finley", "Idris", "Oscar", "Rohan", "Mason", "Emeka", "Toby", "Bilal", "Ellis"];
    private static readonly string[] Mothers = ["Kelly", "Fatima", "Joanne", "Grace", "Natasha", "Agnieszka", "Shanice", "Leanne", "Parveen", "Siân", "Bukola", "Donna"];
    private static readonly string[] Fathers = ["Darren", "Imran", "Craig", "Samuel", "Piotr", "Wayne", "Kwesi", "Gareth", "Vikram", "Lee", "Marcel"];
    private static readonly string[] Streets = ["Larch Close", "Millrace Lane", "Cobbler's Row", "Station Road", "Heron Close", "Quarry Road", "Orchard Lane", "Weavers Close", "Poplar Road", "Saxon Lane"];

    private static readonly string[] Professionals =
    [
        "Margaret Ollerenby", "Daniel Thackerby", "Sunita Raghavendran", "Ife Adewuyan", "Caroline Stibbard", "Huw Penrosewell", "Gillian Fairhurst-Moy", "Nadeem Qureshani", "Beth Copperwaite",
        "Stefan Lindqvorst", "Marian Ekundarey", "Rosie Holmewood", "Patrick Ballinderry",
    ];

    public static string SurnameOf(int number) => Surnames[number % Surnames.Length];

    public static string ChildOf(int number) => number % 2 == 0 ? Of(Girls, number / 2) : Of(Boys, number / 2);

    public static string MotherOf(int number) => Of(Mothers, number);

    public static string FatherOf(int number) => Of(Fathers, number);

    public static string StreetOf(int number) => Of(Streets, number);

    public static string ProfessionalOf(int number) => Of(Professionals, number);

    /// <summary>A number of those that begin with 999 and are given to nobody; the last digit checks the others.</summary>
    public static string NhsNumberOf(int number)
    {
        for (var tried = number * 10; ; tried++)
        {
            var digits = (999_000_000 + tried).ToString(CultureInfo.InvariantCulture);
            var check = 11 - (digits.Select((digit, place) => (digit - '0') * (10 - place)).Sum() % 11);
            if (check != 10)
            {
                return $"{digits}{check % 11}";
            }
        }
    }

    private static string Of(string[] names, int number) => names[number % names.Length];
}
