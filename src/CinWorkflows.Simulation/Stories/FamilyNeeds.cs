namespace CinWorkflows.Simulation.Stories;

/// <summary>The needs of the invented families, one for each of the reasons for which children are referred most.</summary>
internal static class FamilyNeeds
{
    public static FamilyNeed Attendance { get; } = new()
    {
        Found = "{child} has missed a third of the school year, most of it on Mondays. {mother} works nights and there is nobody to wake the children. She asks for help and keeps what she agrees.",
        Need = ("Being at school every day, rested and fed", "Education welfare, breakfast club, family support worker"),
        Outcome = ("{child} is at school on time every day", "Attendance of 95 % or more over a term, by the school's register"),
        Action = "Agree a morning routine and a place in the breakfast club",
        Contingency = "If attendance falls below 80 % for two weeks, the worker is told the same day and an early review is held.",
        ForTheChild = "We want your mornings to be easier. There is breakfast at school from eight, and we come and talk with you to hear how it goes.",
        Visits =
        [
            "{child} showed the new alarm clock and said: \"I was first in the line on Monday.\" The kitchen was clean, there was food in.",
            "{child} was tired and did not want to talk at first, then said that the baby next door cries at night. {mother} has asked the landlord about it.",
            "Seen in the bedroom. {child} likes breakfast club \"because of the toast\". {mother} has changed one shift.",
        ],
        Meeting = "The school showed the register, {mother} explained her shifts, and it was agreed who does what in the mornings.",
        Review = ("Attendance has risen to 88 %; Mondays are still hard. The services help and {mother} takes part.", "Attendance has been above 95 % for two terms, and the breakfast club goes on without us."),
        Disagreement = "The visits in the mornings, before work.",
        Change = "{mother} has lost the night job, and the rent is a month behind.",
        Concern = "The school rang: {child} came in with a bruise on the upper arm and would not say how it happened.",
    };

    public static FamilyNeed HomeConditions { get; } = new()
    {
        Found = "The flat was cold and cluttered, with little food in and mould in {child}'s room. {mother} has been low since the birth and has nobody near who helps.",
        Need = ("A warm, safe and clean home with enough to eat", "Family support worker, housing, food bank, GP"),
        Outcome = ("{child} sleeps in a dry room of their own and has regular meals", "Weekly look by the family support worker; weight on the health visitor's chart"),
        Action = "Have the mould treated and the boiler mended by the landlord",
        Contingency = "If there is no heating or food on a visit, the worker brings both the same day and tells the manager.",
        ForTheChild = "We help to make your home warm and dry, with good things to eat, and somewhere of your own to sleep.",
        Visits =
        [
            "Kitchen much better; two meals were planned on the board. {child} pointed out the dry wall: \"no more spots.\"",
            "The boiler was off again. A heater was brought the same afternoon. {child} was in a coat indoors, cheerful.",
            "Warm throughout. {child} was asked alone what is best at home, and said \"tea with Nan on Fridays\".",
        ],
        Meeting = "Housing gave a day for the works, the health visitor showed the weights, and {mother} asked for help with letters.",
        Review = ("The home is warm and the works are half done. {mother} sees the GP and asks for help sooner.", "The home has been in good order for six months and {mother}'s friend and the children's centre are there for her."),
        Disagreement = "That the family support worker comes without saying the day.",
        Change = "The landlord has given notice; the family has to be out in eight weeks.",
        Concern = "A neighbour rang: {child} was heard crying for two hours in the evening and nobody answered the door.",
    };

    public static FamilyNeed Violence { get; } = new()
    {
        Found = "Police have been called three times since spring. {child} was in the house each time and is afraid of shouting. The father has left; {mother} wants support to stay apart.",
        Need = ("Safety at home, and help with what was seen and heard", "Domestic abuse adviser, school counsellor, police"),
        Outcome = ("{child} is not exposed to violence and can speak of what happened", "No further call-outs over six months; the counsellor's own measure"),
        Action = "Make the safety plan with the domestic abuse adviser and go through it with {mother}",
        Contingency = "If he comes to the house, {mother} rings 999 and the worker is told the same day; a strategy discussion is considered.",
        ForTheChild = "Grown-ups should not shout and hurt. It was not your fault. There is somebody at school just for you, every Tuesday.",
        Visits =
        [
            "Spoke with {child} alone in the garden: feels safe \"when the door is locked and Mum sleeps\". Went through the safe words again.",
            "{child} drew the family, with the father very small at the edge. Sleeping through since the locks were changed.",
            "{mother} has kept to the safety plan. {child} asked whether Dad knows where the school is; talked with the school the same day.",
        ],
        Meeting = "The safety plan was read out and changed in two places; the school says who collects {child}.",
        Review = ("No call-outs since the last review. {child} sees the counsellor and speaks more freely.", "Eight months without a call-out. {child} feels safe, and {mother} has the adviser's number and uses it."),
        Disagreement = "That contact is at the centre and not at the grandparents'.",
        Change = "The father is back in the area and has written to {mother}.",
        Concern = "The domestic abuse adviser rang: neighbours heard shouting last night, and the father's car was outside.",
    };

    public static FamilyNeed ParentsHealth { get; } = new()
    {
        Found = "{mother} has bipolar disorder and was in hospital for five weeks. When she is unwell {child} does the cooking and gets the younger ones to school.",
        Need = ("Being a child when a parent is ill", "Community mental health team, young carers, school nurse"),
        Outcome = ("{child} has a grown-up to turn to, and time with friends", "Two activities a week kept up over a term; young carers' star"),
        Action = "Write with {mother} and her nurse who steps in on bad days",
        Contingency = "If {mother} is admitted again, the aunt moves in and the worker visits within a day.",
        ForTheChild = "When Mum is ill it is not your job to fix it. Auntie and we have a plan for those days, and Thursdays are yours.",
        Visits =
        [
            "{child} said: \"I went to the film with the young carers and nobody asked me anything. It was great.\"",
            "{mother} was low but up and dressed; the nurse comes weekly. {child} had done the shopping and is proud of it; talked about what is too much.",
            "Aunt was there. {child} seen alone on the walk to the shop: worries less, would like to stay over at a friend's.",
        ],
        Meeting = "The nurse, the aunt and the school agreed who rings whom on a bad day; {child} chose what to tell friends.",
        Review = ("{mother} is on a new medicine and mostly well. {child} goes to young carers and does less at home.", "{mother} has been well for two terms, and the plan for bad days was used once and worked."),
        Disagreement = "That the school is told of the diagnosis.",
        Change = "{mother} was admitted to hospital on Sunday, and the aunt has moved in.",
        Concern = "The school nurse rang: {child} told a friend of not wanting to be here any more.",
    };

    public static FamilyNeed Disability { get; } = new()
    {
        Found = "{child} has cerebral palsy and epilepsy, uses a wheelchair and needs two people to be moved. The parents manage well and are worn out.",
        Need = ("Care, company and time outside the family", "Occupational therapy, short breaks, special school"),
        Outcome = ("{child} takes part in activities of their own choosing, and the parents rest", "One overnight stay a month and a club each week, kept up over six months"),
        Action = "Have the hoist in the bathroom put in by the occupational therapist",
        Contingency = "If a carer is ill, the agency sends another within four hours; the parents have the number.",
        ForTheChild = "You choose: swimming or music on Saturdays. And a bath with the new hoist, so that nobody's back hurts.",
        Visits =
        [
            "{child} used the tablet to say \"more music\" and laughed at the tambourine. The hoist fits.",
            "Seen at the short breaks house: at ease with the key worker. Seizure plan is up to date.",
            "Father showed the new van. {child} tired after school; communicated by looks, content.",
        ],
        Meeting = "The hours of support were gone through one by one; the school shares its communication book.",
        Review = ("The hoist is in and the stays have begun; {child} likes them. Night care is still thin.", "Support is settled in the education, health and care plan, and the family runs it themselves."),
        Disagreement = "The number of nights: the family asks for two a month.",
        Change = "{child} has had three long seizures, and the doctors change the medicine.",
        Concern = "The respite house rang: a mark on the wrist that nobody can explain.",
    };

    public static FamilyNeed Exploitation { get; } = new()
    {
        Found = "{child} has been missing overnight four times, has a second telephone and new trainers, and will not say from whom. {mother} is frightened and works with us.",
        Need = ("Being safe outside the home", "Exploitation team, youth worker, police, school"),
        Outcome = ("{child} comes home, and has people and things to do that are worth it", "No missing episodes for three months; a place on the mechanics course"),
        Action = "Find a youth worker whom {child} chooses, and a place on the course",
        Contingency = "If missing after ten, {mother} rings the police and the out-of-hours team; a return interview within 72 hours.",
        ForTheChild = "You told us what you are good at: engines. We find you a course, and somebody to ring when people put pressure on you. No lectures.",
        Visits =
        [
            "Met at the garage at {child}'s wish. Talked about the course, a little about \"them\": \"they don't forget\".",
            "{child} was in bed at noon and angry, then came down. {mother} has found money in a sock.",
            "Good talk on the way to college. {child} has blocked two numbers, by own choice.",
        ],
        Meeting = "Police and the youth worker went through the map with {child}; the school offers a later start.",
        Review = ("One missing episode instead of four. The youth worker has a way in; the second telephone is still there.", "Three months without an episode, the course is going well, and {child} keeps the youth worker's number."),
        Disagreement = "That the police are told of every late evening.",
        Change = "{child} was found in another county with two older boys, with money and drugs.",
        Concern = "The youth worker rang: {child} has a cut on the hand and says that a debt is to be paid by Friday.",
    };

    public static FamilyNeed Alcohol { get; } = new()
    {
        Found = "{mother} drinks to sleep, up to two bottles of wine. {child} has found her on the floor twice and pours the wine away. She is ashamed and wants it to stop.",
        Need = ("A parent who is there in the evenings", "Alcohol service, grandparents, school pastoral lead"),
        Outcome = ("{child} has calm evenings and a parent who is sober", "The alcohol service's weekly test; {child}'s own scale from one to ten"),
        Action = "Start the community detox with the alcohol service",
        Contingency = "If {mother} has drunk, {child} rings the grandparents, who fetch both children, and the worker is told in the morning.",
        ForTheChild = "You are not a policeman of bottles. If you are worried in the evening, ring Grandad: he is ready for it.",
        Visits =
        [
            "{child} gave the week an eight: \"we watched the whole film and she remembered it.\"",
            "{mother} told of a slip on Saturday herself. {child} was at the grandparents' and knew why.",
            "Quiet house, homework on the table. {child} alone: \"I still listen at the stairs.\"",
        ],
        Meeting = "{mother} told of the first weeks of the detox herself; the grandparents agree to be rung at any hour.",
        Review = ("Nine of twelve tests were clear, and slips are told. {child} sleeps.", "Six months clear. The grandparents, the service and the school know what to do."),
        Disagreement = "The weekly test, which the mother finds humiliating.",
        Change = "{mother} has stopped going to the alcohol service and does not answer the telephone.",
        Concern = "The grandfather rang: {mother} drove with {child} in the car after drinking.",
    };

    public static FamilyNeed UnbornChild { get; } = new()
    {
        Found = "{mother} is nineteen, was in care, and expects her first child. She lives in a hostel and wants to do it well; she has had no parenting to go by.",
        Need = ("A safe start", "Midwife, family nurse, leaving care adviser, housing"),
        Outcome = ("The baby comes into a home, and feeds and grows well", "The family nurse's checks; a tenancy by the birth"),
        Action = "Move from the hostel into the supported flat",
        Contingency = "If {mother} leaves the hostel without saying where, the midwife and the worker tell each other the same day.",
        ForTheChild = "There will be a room with a blue door, and a cot.",
        Visits =
        [
            "{mother} showed the cot. She has been to every appointment and asks good questions.",
            "Went to see the flat together. {mother} worried about the first night alone; the family nurse comes twice that week.",
        ],
        Meeting = "The midwife, the adviser and {mother} wrote down who is rung at the birth and who is not.",
        Review = ("The flat is ready; {mother} is well and prepared.", "The baby grows well, and the family nurse goes on until two."),
        Disagreement = "That the hostel reports on visitors.",
        Change = "The baby's father has moved into the hostel.",
        Concern = "The hostel rang: there was a fight in the room last night, and {mother} was pushed.",
    };
}
