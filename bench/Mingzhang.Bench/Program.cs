using Mingzhang.Bench;

switch (args)
{
    case ["mutations", .. var rest]:
        MutationBench.Run(rest);
        return 0;
    case ["warm"]:
        WarmBench.Run();
        return 0;
    default:
        return 2;
}
