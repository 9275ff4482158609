/** The topic that open pages hear of when somebody's points have changed. */
export const pointsTopic = 'points';
