package judge

// PreEnabledID is what a verdict names a control that is on and means used;
// package pattern has the pattern's names.
const PreEnabledID = "pre-enabled"
