using Mingzhang.Bench;

return args switch
{
    ["mutations", .. var rest] => MutationBench.Run(rest),
    _ => 2,
};
