import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { type Context, localContext } from '@/lib/operations/context';
import { isViewer } from './api/http/principal';

/** The context of an owner's page; a viewer of shared links finds nothing at its address. */
export async function ownerContext(): Promise<Context> {
  if (isViewer(await headers())) notFound();
  return localContext();
}
