/** A request for a page that cannot be answered with it: what the person is told instead. */
export class PageProblem extends Error {
  override readonly name = 'PageProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly text: string,
  ) {
    super(title);
  }
}

/** The form was not made for this browser and this step, or was sent before. */
export function staleForm(): PageProblem {
  return new PageProblem(
    403,
    'This form cannot be sent',
    'It was sent before, or it is too old. Go back, load the page again, and send it from there.',
  );
}

/** The interaction is over, or belongs to another browser. */
export function expiredPage(): PageProblem {
  return new PageProblem(400, 'This page has expired', 'Go back to the app and connect again.');
}

/** The interaction is over because the person answered. */
export function answeredPage(): PageProblem {
  return new PageProblem(
    410,
    'You have answered already',
    'The app has been told. Go back to it: you can close this page.',
  );
}
