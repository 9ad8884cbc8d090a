/** Below this there is no room for the rail: it becomes a stepper on top. */
export const narrow = '@media (max-width: 799px)';
/** From this on there is room for the drawing beside the step. */
export const wide = '@media (min-width: 1080px)';
